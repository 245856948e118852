import { feedbacks } from '../collections';
import { command } from '../kernel/store/database';
import { rowsOf } from '../kernel/store/read';
import { counted, todoSource } from '../kernel/todo';
import { overdueBefore, receives } from './feedback-rules';

const LETTERS_COUNTED = 100;

/**
 * What waits for the answer of a township, or of a committee above it: what came to them, and what has waited below for too
 * long.
 */
const lettersTo = (higher: string, township: string | null, now: Date) =>
  rowsOf(
    feedbacks,
    township
      ? [{ line: township, state: 'waiting' }]
      : [
          { receiverId: higher, state: 'waiting' },
          { line: higher, state: 'waiting', at: command().lt(overdueBefore(now)) },
        ],
    {
      limit: LETTERS_COUNTED,
      fields: ['openid', 'concerned', 'townshipId', 'receiverId', 'line', 'at'],
    },
  );

/** Complaints and suggestions that wait for an answer. Who may not receive which is for `receives` to say. */
export const inboxTodos = todoSource({
  reads: ({ higher, township, now }) => ({ letters: higher ? lettersTo(higher, township, now) : null }),
  lines: ({ letters }, { caller, now }) =>
    counted('feedback', letters.filter((letter) => receives(letter, caller, now)).length),
});

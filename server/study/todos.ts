import { studyRecords } from '../collections';
import { command } from '../kernel/store/database';
import { countIn, countOf } from '../kernel/store/read';
import { counted, todoSource } from '../kernel/todo';

/** Notes that wait to be read: of a branch's leaders, to whom their own is none, and of the level above. */
export const studyTodos = todoSource({
  reads: ({ caller: { member }, branchLed, higher }) => ({
    notes:
      member && branchLed
        ? countOf(studyRecords, {
            ...{ branchId: branchLed, state: 'waiting' },
            memberId: command().neq(member._id),
          })
        : null,
    notesAbove: higher ? countOf(studyRecords, { 'above.levelId': higher, state: 'waiting' }) : null,
  }),
  lines: ({ notes, notesAbove }) => counted('studyNotes', countIn(notes) + countIn(notesAbove)),
});

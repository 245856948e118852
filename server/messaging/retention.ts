import { messages } from '../collections';
import { command } from '../kernel/store/database';
import { idsOf, keep } from '../kernel/store/retention';

/** Messages go, read or not. */
export const messagesKept = keep({
  ...{ of: messages, days: 'messages', by: 'at' },
  work: (rows, before) => messages.remove({ _id: idsOf(rows), at: command().lt(before) }),
});

import { heldTexts } from '../collections';
import { command } from '../kernel/store/database';
import { countIn, countOf } from '../kernel/store/read';
import { counted, todoSource } from '../kernel/todo';
import { nearHeld } from '../records/held-text';

/** For so long a held text is for those who are nearest to it; then it is brought before those above as well. */
const HELD_HOURS = 24;

/**
 * Texts that wait for somebody to look at them: those of the places that the member leads or works for, and where they work
 * above, those that nobody nearer has looked at for a day. Nobody looks at their own.
 */
export const contentCheckTodos = todoSource({
  reads: ({ caller: { member }, higher, now }) => {
    const { lt, neq, in: among } = command();
    const near = (member?.offices ?? [])
      .filter(({ role }) => nearHeld.includes(role))
      .map(({ organizationId }) => organizationId);
    const left = new Date(now.getTime() - HELD_HOURS * 3_600_000);
    const waits = { state: 'waiting' as const, openid: neq(member?.openid ?? '') };
    return {
      near: near.length > 0 ? countOf(heldTexts, { line: among(near), ...waits }) : null,
      left: higher ? countOf(heldTexts, { line: higher, ...waits, at: lt(left) }) : null,
    };
  },
  lines: ({ near, left }) => counted('heldTexts', countIn(near) + countIn(left)),
});

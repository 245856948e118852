import type { RefusalCode } from '../../contract/api';
import type { WishRecord } from '../../server/records/wish';
import { holds } from '../kernel/access/permission';
import { dayOf, daysAfter, startOfDay } from '../kernel/time/clock';
import type { Person } from './rules';

/** Days after which a wish that nobody has verified rises to the township. */
const VERIFY_WITHIN_DAYS = 3;
const DAY = 86_400_000;

type Waiting = Pick<WishRecord, 'state' | 'postedAt' | 'line'>;

/** What was posted before this instant and still waits has waited too long. Days are those of Asia/Shanghai. */
export const overdueBefore = (now: Date) => startOfDay(daysAfter(dayOf(now), -VERIFY_WITHIN_DAYS));

export const isOverdue = ({ state, postedAt }: Waiting, now: Date) =>
  state === 'submitted' && postedAt < overdueBefore(now);

/** Whole days since the day on which it was posted, in Asia/Shanghai. */
export const daysWaited = ({ postedAt }: Pick<Waiting, 'postedAt'>, now: Date) =>
  Math.round((startOfDay(dayOf(now)).getTime() - startOfDay(dayOf(postedAt)).getTime()) / DAY);

/** Works for the township of the wish's community: committees above it see, and leave reminding to it. */
export const isTownshipOf = (wish: Pick<Waiting, 'line'>, person: Person) =>
  wish.line.some((organizationId) => holds(person, ['township'], organizationId));

/** Why somebody may not ask the staff to look at a wish now, or null when they may. */
export function whyNotRemind(wish: Waiting, person: Person, now: Date): RefusalCode | null {
  if (!isTownshipOf(wish, person)) return 'wish.notYours';
  if (wish.state !== 'submitted') return 'wish.notWaiting';
  return isOverdue(wish, now) ? null : 'wish.notOverdue';
}

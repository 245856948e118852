import type { MemberClass } from '../../contract/words';
import { monthsAfter, quarterStart } from '../kernel/time/clock';
import type { ClassDecision, MemberRecord } from '../records/member';

/** What of an entry says its class, and since when. An entry from before decisions were kept has the one class since ever. */
export type Classed = Pick<MemberRecord, 'memberClass' | 'classes'>;

const firstOfQuarterAfter = (day: string) => `${monthsAfter(quarterStart(day.slice(0, 7)), 3)}-01`;

/** Up to this day of a quarter's first month, as the month before it is still open, a decision of the quarter before is taken. */
const LAST_DAY_OF_GRACE = '10';

/**
 * From which day a decision works: the first of the quarter after it was taken. Noted down after the 10th of that quarter it
 * works from the next one on, so that no figure that stands is changed.
 */
export function worksFrom(decidedOn: string, today: string): string {
  const from = firstOfQuarterAfter(decidedOn);
  const isInTime = today <= `${from.slice(0, 8)}${LAST_DAY_OF_GRACE}`;
  return isInTime ? from : firstOfQuarterAfter(today);
}

/** The class that holds on a day of Asia/Shanghai: of several decided for one quarter, the one taken last. */
export function classOn({ memberClass, classes = [] }: Classed, day: string): MemberClass {
  let held: ClassDecision | null = null;
  for (const decision of classes) {
    if (decision.from <= day && (held === null || decision.from >= held.from)) held = decision;
  }
  return held?.memberClass ?? memberClass;
}

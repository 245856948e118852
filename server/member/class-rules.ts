import { limits } from '../../contract/limits';
import { type MemberClass, type MemberClassReason, reasonsForClass } from '../../contract/words';
import { type Classed, classOn, worksFrom } from '../../server/statistics/member-class';
import { monthsAfter } from '../kernel/time/clock';

interface Decided {
  memberClass: MemberClass;
  reason: MemberClassReason;
  /** In Asia/Shanghai. */
  decidedOn: string;
}

/** Why a decision cannot be noted down so, or null. */
export function whyNotClass(entry: Classed, { memberClass, reason, decidedOn }: Decided, today: string) {
  if (!reasonsForClass[memberClass].includes(reason)) return 'member.classReason';
  if (decidedOn > today) return 'member.decidedInFuture';
  const first = `${monthsAfter(today.slice(0, 7), -limits.classMonthsBack)}-01`;
  if (decidedOn < first) return 'member.decidedTooLongAgo';
  return classOn(entry, worksFrom(decidedOn, today)) === memberClass ? 'member.sameClass' : null;
}

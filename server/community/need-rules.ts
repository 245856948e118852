import type { RefusalCode } from '../../contract/api';
import { yearOfDay, yearStanding } from '../../contract/open-year';
import { judgesAbove, leadsParty } from '../../server/judges/above';
import type { NeedRecord } from '../../server/records/need';
import { holds, isStaffOf } from '../kernel/access/permission';
import { daysAfter } from '../kernel/time/clock';
import type { NeedPart } from './need-transitions';
import type { Officer } from './unit-rules';

export type Line = Pick<NeedRecord, 'state' | 'kind' | 'communityId' | 'branchId' | 'above'>;

/** Who may judge a line: the community's staff, or the level above where the unit's leaders work there. */
export const mayJudge = (line: Pick<Line, 'communityId' | 'above'>, person: Officer) =>
  isStaffOf(person, line.communityId) || judgesAbove(person, line.above);

/** Somebody with the branch, if any, that they speak for as secretary of a unit registered with the line's community. */
export type Asker = Officer & { unitId: string | null };

/** Whether somebody plays a part in a line's way. */
export function playsInNeed(part: NeedPart, line: Line, person: Asker): boolean {
  const { communityId, branchId } = line;
  switch (part) {
    case 'staff':
      return isStaffOf(person, communityId);
    case 'judge':
      return mayJudge(line, person) && !leadsParty(person, branchId);
    case 'anyUnit':
      return person.unitId !== null;
    // Also when its registration has ended: what it promised it can take back.
    case 'ownUnit':
      return branchId !== null && holds(person, ['secretary'], branchId);
  }
}

/** Why somebody does not: of those who judge, nobody judges their own unit. */
export const whyNoPartInNeed = (part: NeedPart, line: Line, person: Asker): RefusalCode =>
  part === 'judge' && mayJudge(line, person) ? 'need.own' : 'need.notYours';

/**
 * Why a year may not be written for, or null: this year's list, the next one's before it begins, and the last one's while it
 * stands open (open-year.ts). `today` in Asia/Shanghai.
 */
export function whyNotYear(year: number, today: string): RefusalCode | null {
  const thisYear = yearOfDay(today);
  if (year === thisYear || year === thisYear + 1) return null;
  return year === thisYear - 1 && yearStanding(year, today) !== 'closed' ? null : 'need.otherYear';
}

/** Why a line cannot be wanted by a day, or null. Days are those of Asia/Shanghai. */
export function whyNotDay(dueOn: string | null, year: number, today: string): RefusalCode | null {
  if (dueOn === null) return null;
  if (dueOn < today) return 'need.dueInPast';
  return Number(dueOn.slice(0, 4)) === year ? null : 'need.otherYear';
}

/** The same day of another year; of 29 February the day before where there is none; null where it has passed. */
export function dayInYear(dueOn: string | null, year: number, today: string): string | null {
  if (dueOn === null) return null;
  const [, month = '', date = ''] = dueOn.split('-');
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const day =
    month === '02' && date === '29' && !isLeap ? daysAfter(`${year}-03-01`, -1) : `${year}-${month}-${date}`;
  return day < today ? null : day;
}

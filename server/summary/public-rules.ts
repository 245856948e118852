import { publicMonths } from '../../contract/summary/public-page';
import type { OfficeRole } from '../../contract/words';
import { titleToOthers } from '../kernel/text/title-to-others';
import { monthOf, monthsAfter } from '../kernel/time/clock';
import type { BranchMonthRecord } from '../records/branch-month';
import type { MemberRecord } from '../records/member';
import type { WishRecord } from '../records/wish';
import { deedOfWish, type WishDeed } from '../statistics/year-of-deed';

export type OfficeHolder = Pick<MemberRecord, '_id' | 'name' | 'offices' | 'onRoll'>;
export type DoneWish = WishDeed &
  Pick<WishRecord, '_id' | 'title' | 'category' | 'thanksShown' | 'numbersKept'>;

/** Offices that are held in public, in the order in which they are named. */
const publicRoles: readonly OfficeRole[] = ['secretary', 'committee', 'communityStaff'];

const PEOPLE_SHOWN = 20;
const WISHES_SHOWN = 5;
const THANKS_SHOWN = 3;

/** The months that a public page looks back on, the present one last. */
export const monthsShown = (present: string) =>
  Array.from({ length: publicMonths }, (_, place) => monthsAfter(present, place + 1 - publicMonths));

/** Who holds an office there, each named once with their first office; nobody who has left the roll. */
export function peopleInCharge(holders: readonly OfficeHolder[], organizationId: string) {
  return holders
    .filter(({ onRoll }) => onRoll)
    .flatMap(({ _id, name, offices }) => {
      const here = offices.filter((office) => office.organizationId === organizationId);
      const role = publicRoles.find((one) => here.some((office) => office.role === one));
      return role ? [{ _id, name, role }] : [];
    })
    .sort(
      (one, other) =>
        publicRoles.indexOf(one.role) - publicRoles.indexOf(other.role) || (one._id < other._id ? -1 : 1),
    )
    .slice(0, PEOPLE_SHOWN)
    .map(({ name, role }) => ({ name, role }));
}

/** The months' figures in one. */
export function sumOf(
  months: ReadonlyArray<
    Pick<BranchMonthRecord, 'wishesFulfilled' | 'thanked' | 'served'> &
      Partial<
        Pick<
          BranchMonthRecord,
          'wishesUnconfirmed' | 'errandsSolved' | 'errandsUnconfirmed' | 'errandsRecorded'
        >
      >
  >,
) {
  const sum = (figures: Array<number | undefined>) =>
    figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);
  return {
    fulfilled: sum(months.map(({ wishesFulfilled }) => wishesFulfilled)),
    fulfilledUnconfirmed: sum(months.map(({ wishesUnconfirmed }) => wishesUnconfirmed)),
    thanked: sum(months.map(({ thanked }) => thanked)),
    served: sum(months.map(({ served }) => served)),
    solved: sum(months.map(({ errandsSolved }) => errandsSolved)),
    unconfirmed: sum(months.map(({ errandsUnconfirmed }) => errandsUnconfirmed)),
    recorded: sum(months.map(({ errandsRecorded }) => errandsRecorded)),
  };
}

/**
 * Of wishes done, latest first: what was asked for, with the month in which it was done, and what was said, with that of the
 * word; each in the same words once. Each with its month alone:
 * a time of day would tell whose thanks are whose. The community's staff are told, so that they can take them off.
 */
export function saidOf(done: readonly DoneWish[], forStaff: boolean) {
  const dated = done.flatMap((wish) => {
    const { confirmedAt } = wish;
    const at = deedOfWish(wish);
    return at && confirmedAt ? [{ ...wish, month: monthOf(at), saidIn: monthOf(confirmedAt) }] : [];
  });
  const once = (words: 'title' | 'thanksShown') =>
    dated.filter((wish, place) => dated.findIndex((other) => other[words] === wish[words]) === place);
  return {
    fulfilled: once('title')
      .slice(0, WISHES_SHOWN)
      .map((wish) => ({ title: titleToOthers(wish), category: wish.category, month: wish.month })),
    thanks: once('thanksShown')
      .flatMap(({ _id, thanksShown, saidIn: month }) =>
        thanksShown ? [{ words: thanksShown, month, wishId: forStaff ? _id : null }] : [],
      )
      .slice(0, THANKS_SHOWN),
  };
}

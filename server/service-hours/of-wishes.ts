import type { WishState } from '../../contract/words';
import { wishes } from '../collections';
import type { Where } from '../kernel/store/collection';
import { command } from '../kernel/store/database';
import { titleToOthers } from '../kernel/text/title-to-others';
import type { WishRecord } from '../records/wish';
import type { ServiceLine, Source } from './line';

/** The platform gives no more in one request; a community has some tens in a quarter. */
const MOST = 1000;
/** Far beyond what one member takes on or helps with in the years that are looked back on. */
const MOST_OF_ONE = 300;

const fields = [
  'title',
  'numbersKept',
  'state',
  'communityName',
  'claimerId',
  'claimerBranchId',
  'helpers',
  'claimedAt',
  'fulfilledAt',
  'confirmedAt',
] as const satisfies ReadonlyArray<keyof WishRecord>;
type Wish = Pick<WishRecord, '_id' | (typeof fields)[number]>;

const doneStates: readonly WishState[] = ['fulfilled', 'confirmed', 'undisputed'];

/**
 * Who served by a wish: its claimer and who helped them. What its citizen disputes is not done, what was given back is
 * nobody's, and only a citizen's word confirms: silence closes a wish and confirms nothing.
 */
export function linesOfWish(wish: Wish): ServiceLine[] {
  const { claimerId, claimerBranchId, state } = wish;
  if (claimerId === null || claimerBranchId === null) return [];
  const line = {
    source: 'wish' as const,
    id: wish._id,
    title: titleToOthers(wish),
    communityName: wish.communityName,
    branchId: claimerBranchId,
    takenAt: wish.claimedAt,
    doneAt: doneStates.includes(state) ? wish.fulfilledAt : null,
    confirmedAt: state === 'confirmed' ? wish.confirmedAt : null,
  };
  return [
    { ...line, memberId: claimerId, helped: false },
    ...wish.helpers.map(({ memberId }) => ({ ...line, memberId, helped: true })),
  ];
}

/** 微心愿: one request. Whatever was claimed, called done or confirmed in the stretch was claimed before its end and changed since its beginning. */
export const ofWishes: Source = {
  async ofCommunity({ communityId, stretch: { from, until }, branchId }) {
    const { gte, lt } = command();
    const where: Where = {
      ...{ communityId, updatedAt: gte(from), claimedAt: lt(until) },
      ...(branchId ? { claimerBranchId: branchId } : {}),
    };
    const found = await wishes.find(where, { limit: MOST, order: ['updatedAt', 'asc'], fields });
    return found.flatMap(linesOfWish);
  },

  async ofMember(memberId, { until }) {
    const before = { claimedAt: command().lt(until) };
    const [claimed, helped] = await Promise.all(
      [{ claimerId: memberId }, { 'helpers.memberId': memberId }].map((whose) =>
        wishes.find({ ...whose, ...before }, { limit: MOST_OF_ONE, order: ['claimedAt', 'desc'], fields }),
      ),
    );
    // Nobody helps with what they took on themselves, so that no wish is in both.
    return [...(claimed ?? []), ...(helped ?? [])]
      .flatMap(linesOfWish)
      .filter((line) => line.memberId === memberId);
  },
};

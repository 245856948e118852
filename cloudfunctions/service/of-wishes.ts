import type { WishState } from '../../contract/words';
import { wishes } from '../collections';
import type { Where } from '../kernel/collection';
import { command } from '../kernel/database';
import type { Stretch } from '../kernel/quarter';
import type { WishRecord } from '../records/wish';
import type { ServiceLine, Source } from './line';

/** The platform gives no more in one request; a community has some tens in a quarter. */
const MOST = 1000;
/** Far beyond what one member takes on or helps with in the years that are looked back on. */
const MOST_OF_ONE = 300;

const fields = [
  'title',
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
    title: wish.title,
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

const during = ({ from, until }: Stretch) => command().and(command().gte(from), command().lt(until));

async function linesOf(each: ReadonlyArray<Promise<Wish[]>>): Promise<ServiceLine[]> {
  const found = new Map((await Promise.all(each)).flat().map((wish) => [wish._id, wish]));
  return [...found.values()].flatMap(linesOfWish);
}

/** 微心愿: three requests in one wave, for what was claimed, called done and confirmed in the stretch. */
export const ofWishes: Source = {
  ofCommunity({ communityId, stretch, branchId }) {
    const where: Where = { communityId, ...(branchId ? { claimerBranchId: branchId } : {}) };
    return linesOf(
      (['claimedAt', 'fulfilledAt', 'confirmedAt'] as const).map((field) =>
        wishes.find({ ...where, [field]: during(stretch) }, { limit: MOST, fields }),
      ),
    );
  },

  async ofMember(memberId, { until }) {
    const before = { claimedAt: command().lt(until) };
    const lines = await linesOf(
      [{ claimerId: memberId }, { 'helpers.memberId': memberId }].map((whose) =>
        wishes.find({ ...whose, ...before }, { limit: MOST_OF_ONE, order: ['claimedAt', 'desc'], fields }),
      ),
    );
    return lines.filter((line) => line.memberId === memberId);
  },
};

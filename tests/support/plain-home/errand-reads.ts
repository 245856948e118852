import { errands } from '../../../server/collections';
import { openStates } from '../../../server/errand/transitions';
import { command } from '../../../server/kernel/store/database';
import type { ErrandRecord } from '../../../server/records/errand';

const LOOKED_AT = 100;

const line = [
  'title',
  'state',
  'forWhom',
  'communityId',
  'line',
  'enteredByBranchId',
  'posterOpenid',
  'assigneeId',
  'assigneeOpenid',
  'assigneeBranchId',
  'doneBy',
  'steps',
] as const satisfies ReadonlyArray<keyof ErrandRecord>;
export type ErrandLine = Pick<ErrandRecord, '_id' | Exclude<(typeof line)[number], 'steps'>> &
  Partial<Pick<ErrandRecord, 'steps'>>;

/** What of errands may concern somebody; what does not is left empty. */
export interface ErrandsAround {
  /** Those that they said or entered, still on their way. */
  own: readonly ErrandLine[];
  /** Given to them and in hand. */
  given: readonly ErrandLine[];
  /** Of the community for which they work, or whose branch they lead: those that wait for somebody there. */
  ofCommunity: readonly ErrandLine[];
  /** How many were passed up to their township. */
  passedUp: number;
}

export const noErrands: ErrandsAround = { own: [], given: [], ofCommunity: [], passedUp: 0 };

/** Errands that somebody said or entered and that are still on their way, latest first. */
export const openErrandsOf = (openid: string): Promise<ErrandLine[]> =>
  errands.find(
    { posterOpenid: openid, state: command().in(openStates) },
    { limit: LOOKED_AT, order: ['postedAt', 'desc'], fields: line },
  );

interface Offices {
  memberId: string;
  /** Where they work, or whose branch they lead. */
  community: string | null;
  township: string | null;
}

/** What of errands concerns a member by what was given to them and by their offices: at most three requests at once. */
export async function errandsFor({
  memberId,
  community,
  township,
}: Offices): Promise<Omit<ErrandsAround, 'own'>> {
  const [given, ofCommunity, passedUp] = await Promise.all([
    errands.find(
      { assigneeId: memberId, state: command().in(['assigned', 'disputed']) },
      { limit: LOOKED_AT, order: ['assignedAt', 'desc'], fields: line },
    ) as Promise<ErrandLine[]>,
    community
      ? (errands.find(
          { communityId: community, state: command().in(['submitted', 'accepted', 'done', 'disputed']) },
          { limit: LOOKED_AT, fields: line },
        ) as Promise<ErrandLine[]>)
      : [],
    township ? errands.count({ line: township, state: 'passedUp' }) : 0,
  ]);
  return { given, ofCommunity, passedUp };
}

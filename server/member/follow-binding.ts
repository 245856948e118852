import { answers, errands, wishes } from '../../server/collections';
import { errandInHand } from '../../server/records/errand';
import { type WishRecord, wishInHand } from '../../server/records/wish';
import { command } from '../kernel/store/database';

/** Far beyond what one member has in hand at once. */
const MOST_IN_HAND = 100;

interface Moved {
  memberId: string;
  /** The account bound before, if any. */
  former: string | null;
  /** The account bound now; null while the entry is free. */
  openid: string | null;
  now: Date;
}

/**
 * Lets what a member has in hand follow the account that is bound to their entry now, so that news of it reaches that one
 * and no other. Records themselves stand at the entry and need no following. Done again it changes nothing.
 */
export async function followBinding(moved: Moved): Promise<void> {
  await Promise.all([
    answersFollow(moved),
    claimsFollow(moved),
    helpFollows(moved, 'helpers'),
    helpFollows(moved, 'helpersAsked'),
    errandsFollow(moved),
  ]);
}

/** What they said of coming activities: whoever decides on a leave answers the account that is theirs. */
async function answersFollow({ memberId, former, openid, now }: Moved): Promise<void> {
  if (former === null || openid === null || former === openid) return;
  await answers.changeAll({ memberId, openid: former }, { set: { openid, updatedAt: now } });
}

async function claimsFollow({ memberId, openid, now }: Moved): Promise<void> {
  const claimed = await wishes.find(
    { claimerId: memberId },
    { limit: MOST_IN_HAND, order: ['claimedAt', 'desc'], fields: ['state', 'claimerOpenid'] },
  );
  const ids = claimed
    .filter(({ state, claimerOpenid }) => wishInHand.includes(state) && claimerOpenid !== openid)
    .map(({ _id }) => _id);
  if (ids.length === 0) return;
  await wishes.changeAll(
    { _id: command().in(ids), claimerId: memberId },
    { set: { claimerOpenid: openid, updatedAt: now } },
  );
}

/** What they help with, and what they are asked to. */
async function helpFollows(
  { memberId, openid, now }: Moved,
  list: 'helpers' | 'helpersAsked',
): Promise<void> {
  const helped = await wishes.find(
    { [`${list}.memberId`]: memberId },
    { limit: MOST_IN_HAND, order: ['claimedAt', 'desc'], fields: ['state', list] },
  );
  const placeIn = ({ [list]: helpers = [] }: Pick<WishRecord, 'helpers' | 'helpersAsked'>) =>
    helpers.findIndex((helper) => helper.memberId === memberId && helper.openid !== openid);
  await Promise.all(
    helped
      .filter((wish) => wishInHand.includes(wish.state) && placeIn(wish) >= 0)
      .map((wish) => {
        const helper = `${list}.${placeIn(wish)}`;
        // Where the helpers changed meanwhile, whoever changed them wrote the account of now.
        return wishes.change(
          { _id: wish._id, [`${helper}.memberId`]: memberId },
          { set: { updatedAt: now }, at: { [`${helper}.openid`]: openid } },
        );
      }),
  );
}

async function errandsFollow({ memberId, openid, now }: Moved): Promise<void> {
  const given = await errands.find(
    { assigneeId: memberId },
    { limit: MOST_IN_HAND, order: ['assignedAt', 'desc'], fields: ['state', 'assigneeOpenid'] },
  );
  const ids = given
    .filter(({ state, assigneeOpenid }) => errandInHand.includes(state) && assigneeOpenid !== openid)
    .map(({ _id }) => _id);
  if (ids.length === 0) return;
  await errands.changeAll(
    { _id: command().in(ids), assigneeId: memberId },
    { set: { assigneeOpenid: openid, updatedAt: now } },
  );
}

import { members } from '../collections';
import { provenFields, withProvenOffices } from '../kernel/access/proof';
import { command } from '../kernel/store/database';
import type { ActivityRecord } from '../records/activity';
import type { MemberRecord } from '../records/member';
import { isBound, messageOf } from './message-of';
import { quietly, writeMessages } from './tell';
import { isNews, type News } from './tell-invited';

/** Far beyond those who lead one branch. */
const MOST_OF_ONE = 50;

type Leader = Pick<MemberRecord, '_id' | 'openid' | 'offices'>;

/** Who leads these branches, in one request: on whose roll they stand does not matter. */
const leadersOf = async (branchIds: readonly string[]): Promise<Leader[]> =>
  withProvenOffices(
    await members.find(
      { 'offices.organizationId': command().in(branchIds), onRoll: true },
      { limit: MOST_OF_ONE * branchIds.length, fields: provenFields },
    ),
  );

const leadsOneOf = ({ offices }: Leader, branchIds: readonly string[]) =>
  offices.some(
    ({ role, organizationId }) =>
      (role === 'secretary' || role === 'committee') && branchIds.includes(organizationId),
  );

/**
 * Tells the secretaries and committees of these branches of an activity, and nobody else of them, after the fact is
 * recorded. Two requests; told again it tells whoever was missed. Never fails.
 */
export const tellLeaders = (
  activity: ActivityRecord,
  branchIds: readonly string[],
  { by, reason = '', again, ...news }: News,
) =>
  quietly(async () => {
    // A branch is asked also about a meeting that is noted down after its day: it is for it to say whether it was there.
    if (branchIds.length === 0 || (news.what !== 'jointAsked' && !isNews(activity, news.at))) return;
    const leaders = (await leadersOf(branchIds)).filter((one) => leadsOneOf(one, branchIds));
    const telling = { ...news, activity, reason };
    await writeMessages(
      leaders
        .filter(isBound)
        .filter(({ _id }) => _id !== by)
        .map((member) => messageOf(member, telling)),
      { again },
    );
  });

import { activities } from '../../collections';
import { command } from '../../kernel/store/database';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import type { CaptureRecord } from '../../records/capture';

/**
 * Lets an aggregation over activities find what one member has at each, by the identity of who asks: `own` becomes the
 * natural key of that. By the entry that the account is bound to, not by the identity: what somebody did with another
 * phone, or before they were bound, is theirs. Look-ups by a made field: `activity/calendar.ts`.
 */
export const ownIn = (openid: string) => {
  const { aggregate } = command();
  const account = aggregate.pipeline().match({ _id: openid }).limit(1).done();
  return {
    account: { from: 'accounts', pipeline: account, as: 'account' },
    own: { own: aggregate.concat(['$_id', '_', aggregate.arrayElemAt(['$account.memberId', 0])]) },
    of: (from: string, as: string) => ({ from, localField: 'own', foreignField: '_id', as }),
  };
};

/** The activity with the attendance and the kept check-in of the member that the caller is bound to, in one request. */
export async function activityWithOwn(activityId: string, openid: string) {
  type Joined = { account: unknown; own: unknown; mine: AttendanceRecord[]; captures: CaptureRecord[] };
  const own = ownIn(openid);
  const [found] = await activities.aggregate<ActivityRecord & Joined>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup(own.account)
      .addFields(own.own)
      .lookup(own.of('attendances', 'mine'))
      .lookup(own.of('captures', 'captures')),
  );
  if (!found) return null;
  const { mine, captures, account: _account, own: _own, ...activity } = found;
  return { activity, mine: mine[0], capture: captures[0] };
}

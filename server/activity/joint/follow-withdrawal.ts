import type { AttendanceState } from '../../../contract/words';
import { attendances } from '../../collections';
import { command } from '../../kernel/store/database';
import { tellInvited } from '../../messaging/tell-invited';
import { tellLeaders } from '../../messaging/tell-leaders';
import type { ActivityRecord, Withdrawal } from '../../records/activity';
import { correctionOf } from '../model/attendance-record';
import { attendancesOf } from '../model/reads';

/** What follows from a branch's leaving; said again it completes what broke off, and tells nobody twice. */
export async function followWithdrawal(activity: ActivityRecord, withdrawal: Withdrawal): Promise<void> {
  await excuseMembers(activity, withdrawal);
  await tellOfIt(activity, withdrawal);
}

/** Leave that was granted for it is no absence of a meeting that was not theirs. */
async function excuseMembers(
  activity: ActivityRecord,
  { branchId, by, at, reason }: Withdrawal,
): Promise<void> {
  const theirs = (await attendancesOf(activity._id)).filter(
    (record) => record.branchId === branchId && record.state !== 'excused',
  );
  const byState = new Map<AttendanceState, string[]>();
  for (const { _id, state } of theirs) byState.set(state, [...(byState.get(state) ?? []), _id]);
  const said = { state: 'excused', source: 'entered', at, enteredBy: by, reason } as const;
  await Promise.all(
    [...byState].map(([from, ids]) =>
      attendances.changeAll({ _id: command().in(ids), state: from }, correctionOf(activity, from, by, said)),
    ),
  );
}

/** Tells those who lead the host, and the branch's own: its members where they had been told of it, else who leads it. */
async function tellOfIt(activity: ActivityRecord, withdrawal: Withdrawal): Promise<void> {
  const { branchId, branchName, by, at, reason, requestId, declined } = withdrawal;
  const news = {
    what: 'branchLeft',
    occasion: requestId,
    by,
    reason: `${branchName}：${reason}`,
    at,
  } as const;
  await Promise.all([
    tellLeaders(activity, declined ? [activity.branchId, branchId] : [activity.branchId], news),
    ...(declined ? [] : [tellInvited({ ...activity, branchIds: [branchId] }, news)]),
  ]);
}

/** What must hold of the rows of an activity, whatever was done and whatever died. */

import { tookPart } from '../../../contract/words';
import { saidAt } from '../../../server/activity/leave/decision-rules';
import type { ActivityRecord, AttendanceRecord } from '../../../server/records/activity';
import type { AnswerRecord } from '../../../server/records/answer';
import type { AuditRecord } from '../../../server/records/audit';
import type { CaptureRecord } from '../../../server/records/capture';
import type { MemberRecord } from '../../../server/records/member';
import type { MessageRecord } from '../../../server/records/message';
import { isInvited } from '../../../server/statistics/attendance';
import type { Stage } from './stage';

export const brokenActivity = (activityId: string) => async (stage: Stage) => {
  const [activity] = await stage.rowsOf<ActivityRecord>('activities', { _id: activityId });
  if (!activity) return [];
  const [attendances, answers, captures, members, messages, audits] = await Promise.all([
    stage.rowsOf<AttendanceRecord>('attendances', { activityId }),
    stage.rowsOf<AnswerRecord>('answers', { activityId }),
    stage.rowsOf<CaptureRecord>('captures', { activityId }),
    stage.rowsOf<MemberRecord>('members'),
    stage.rowsOf<MessageRecord>('messages'),
    stage.rowsOf<AuditRecord>('audits'),
  ]);
  const broken: string[] = [];
  const expect = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
  };
  const { state, branchIds } = activity;
  const ended = state === 'closed' || state === 'filed';
  const records = new Map(attendances.map((record) => [record.memberId, record]));
  const yields = (record: AttendanceRecord | undefined, decidedAt: Date | null) =>
    !record || (decidedAt !== null && (record.source === 'closing' || saidAt(record) <= decidedAt));

  for (const { memberId, state: said, decidedAt } of answers) {
    const record = records.get(memberId);
    const lost =
      record?.state !== 'leave' && !(record && tookPart(record.state)) && yields(record, decidedAt);
    expect(!(ended && said === 'approved' && lost), `${memberId}: leave approved, recorded ${record?.state}`);
    const open = said === 'waiting' && record?.state !== 'leave' && !(record && tookPart(record.state));
    expect(!(state === 'filed' && open), `${memberId}: filed, and leave waits`);
  }
  for (const { memberId, state: said, decidedAt } of captures) {
    const record = records.get(memberId);
    const came = record !== undefined && tookPart(record.state);
    expect(
      !(ended && said === 'confirmed' && !came && yields(record, decidedAt)),
      `${memberId}: check-in confirmed, recorded ${record?.state}`,
    );
    expect(!(state === 'filed' && said === 'waiting' && !came), `${memberId}: filed, and a check-in waits`);
  }
  if (ended) {
    for (const member of members.filter((one) => one.onRoll && isInvited(activity, one))) {
      expect(records.has(member._id), `${member._id}: ended without a record`);
    }
  }
  for (const record of attendances) {
    const counts = record.state !== 'excused';
    expect(!(state === 'cancelled' && counts), `${record.memberId}: called off, recorded ${record.state}`);
    expect(branchIds.includes(record.branchId) || !counts, `${record.memberId}: of a branch that left`);
    const hours = tookPart(record.state) ? activity.creditHours : 0;
    expect(
      record.creditHours === hours,
      `${record.memberId}: credited ${record.creditHours} of ${hours} hours`,
    );
  }
  for (const what of ['cancel', 'file'] as const) {
    const done = state === (what === 'cancel' ? 'cancelled' : 'filed') && branchIds.length > 0;
    const lines = audits.filter((line) => line.what === `activity.${what}`).length;
    expect(lines === (done ? 1 : 0), `${lines} audit lines of ${what}`);
  }
  const heard = messages.map(({ what, openid, params }) => JSON.stringify([what, openid, params]));
  expect(new Set(heard).size === heard.length, 'somebody is told the same twice');
  return broken;
};

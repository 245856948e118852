import { answers } from '../../collections';
import { type Read, readTogether } from '../../kernel/store/read';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';
import type { StoredMember } from '../../records/member';
import { needsAnswer } from '../model/answer-rules';

/** As many as are looked at: the latest, so that what nobody ever answered does not hide what is new. */
const MOST = 100;

type Joined = AnswerRecord & {
  activities: ActivityRecord[];
  attendances: AttendanceRecord[];
  members: StoredMember[];
};

/** Whose answer requests wait for: a branch's leaders', or, of who alone leads one, the level above's. */
export type WaitsFor = { branchId: string } | { 'above.levelId': string };

/** Requests for leave that wait for an answer, the latest first. */
export const leaveRead = (whose: WaitsFor): Read<Joined> => ({
  from: answers.name,
  stages: (start) =>
    start
      .match({ ...whose, state: 'waiting' })
      .sort({ saidAt: -1 })
      .limit(MOST)
      .lookup({ from: 'activities', localField: 'activityId', foreignField: '_id', as: 'activities' })
      .lookup({ from: 'attendances', localField: '_id', foreignField: '_id', as: 'attendances' })
      .lookup({ from: 'members', localField: 'memberId', foreignField: '_id', as: 'members' }),
});

/**
 * The longest waiting first. Left out is what needs no answer any more: of a cancelled activity, or of somebody who came or
 * was recorded as on leave all the same.
 */
export const stillWaitingLeave = (found: readonly Joined[]) =>
  [...found].reverse().flatMap(({ activities, attendances, members, ...said }) => {
    const [activity] = activities;
    const [member] = members;
    const waits = needsAnswer(said.state, attendances[0]?.state);
    if (!activity || !member || !waits || activity.state === 'cancelled') return [];
    return [{ said, activity, member }];
  });

/** Those of `leaveRead` that still wait: one request. */
export async function waitingLeave(whose: WaitsFor) {
  const { found } = await readTogether(null, { found: leaveRead(whose) });
  return stillWaitingLeave(found);
}

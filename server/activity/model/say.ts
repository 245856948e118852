import type { AnswerState, LeaveKind } from '../../../contract/words';
import { activities, answers, organizations } from '../../collections';
import { aboveLeader } from '../../judges/above';
import type { Caller } from '../../kernel/access/caller';
import type { Verdict } from '../../kernel/access/permission';
import type { Asked } from '../../kernel/action';
import { refuse } from '../../kernel/refusal';
import { type ActivityRecord, type AttendanceRecord, attendanceId } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';
import { isInvited } from '../../statistics/attendance';
import { isDayOver } from '../check-in/opening-rules';
import { whyNotSay } from './answer-rules';
import { ownIn } from './own-records';

/** How often another word of the same member may come between before we give up. */
const TRIES = 4;

export interface Spoken {
  activity: ActivityRecord;
  /** What the caller said before. */
  said: AnswerRecord | undefined;
  recorded: AttendanceRecord | undefined;
}

/** The activity with the word and record of the member that the caller is bound to: one request. */
export async function spokenOf(activityId: string, openid: string): Promise<Spoken | null> {
  type Joined = { account: unknown; own: unknown; said: AnswerRecord[]; recorded: AttendanceRecord[] };
  const own = ownIn(openid);
  const [found] = await activities.aggregate<ActivityRecord & Joined>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup(own.account)
      .addFields(own.own)
      .lookup(own.of('answers', 'said'))
      .lookup(own.of('attendances', 'recorded')),
  );
  if (!found) return null;
  const { said, recorded, account: _account, own: _own, ...activity } = found;
  return { activity, said: said[0], recorded: recorded[0] };
}

/** The members of the branches that take part. */
export function maySpeak(caller: Caller, spoken: Spoken | null): Verdict {
  if (!caller.member) return 'member.notBound';
  if (!spoken || spoken.activity.state === 'draft') return 'activity.unknown';
  return spoken.activity.branchIds.includes(caller.member.branchId);
}

interface Word {
  state: AnswerState;
  kind: LeaveKind | null;
  reason: string;
  advice?: NonNullable<AnswerRecord['advice']>;
}

/**
 * Puts the member's word in place of the one before: one write that holds only if nobody spoke or decided meanwhile,
 * else it is looked at again. The same call sent again changes nothing.
 */
export async function say(
  { openid, requestId, now }: Asked<unknown>,
  { member }: Caller,
  { activity, said, recorded }: Spoken,
  word: Word,
): Promise<AnswerRecord> {
  if (!member) refuse('member.notBound');
  if (!isInvited(activity, member)) refuse('activity.notForYou');
  const above = word.state === 'waiting' ? await aboveLeader({ openid, member }, organizations.get) : null;
  const wanted: AnswerRecord = {
    _id: attendanceId(activity._id, member._id),
    activityId: activity._id,
    branchId: member.branchId,
    memberId: member._id,
    openid,
    ...word,
    late: word.kind !== null && now > activity.startsAt,
    saidAt: now,
    requestId,
    decidedBy: null,
    decidedAt: null,
    decision: '',
    ...(above ? { above } : {}),
    updatedAt: now,
  };
  let before = said ?? null;
  for (let tries = 0; tries < TRIES; tries++) {
    if (before?.requestId === requestId) {
      if (isLeave(before.kind) !== isLeave(word.kind)) refuse('call.requestReused');
      return before;
    }
    const objection = whyNotSay(activity.state, recorded?.state, before?.state);
    if (objection) refuse(objection);
    if (isDayOver(activity, now)) refuse('activity.tooLateToSay');
    // Who answered a word before does not answer this one.
    const standing = before?.above && !above ? { ...wanted, above: null } : wanted;
    if (await put(standing, before)) return standing;
    // Said at the same moment, or before the caller was bound with this WeChat.
    before = await answers.get(wanted._id);
  }
  throw new Error(`Answer ${wanted._id} changes faster than it can be written`);
}

/** Whether a word asks for leave: it keeps its kind whatever became of it. */
const isLeave = (kind: LeaveKind | null) => kind !== null;

function put({ _id, ...wanted }: AnswerRecord, before: AnswerRecord | null): Promise<boolean> {
  if (!before) return answers.insertOnce({ _id, ...wanted });
  return answers.change({ _id, state: before.state, requestId: before.requestId }, { set: wanted });
}

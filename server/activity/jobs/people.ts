import { activities } from '../../collections';
import { provenFieldsOf, withProvenOffices } from '../../kernel/access/proof';
import { command } from '../../kernel/store/database';
import { type ActivityRecord, type AttendanceRecord, isRecorded } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';
import type { MemberRecord, StoredMember } from '../../records/member';
import type { RollEntry } from '../../statistics/attendance';

/** An activity's people, and what is known of each beforehand. */
export interface ActivityPeople {
  roll: Array<RollEntry & Pick<MemberRecord, 'openid'>>;
  said: ReadonlyMap<string, AnswerRecord['state']>;
  recorded: ReadonlySet<string>;
}

interface Joined {
  _id: string;
  roll: StoredMember[];
  answers: Array<Pick<AnswerRecord, 'memberId' | 'state'>>;
  attendances: Array<Pick<AttendanceRecord, 'memberId' | 'cleared'>>;
}

/** The people of a page of activities, in one request that carries little more than who. */
export async function peopleOf(rows: readonly ActivityRecord[]): Promise<Map<string, ActivityPeople>> {
  const found = await activities.aggregate<Joined>((start) =>
    start
      .match({ _id: command().in(rows.map(({ _id }) => _id)) })
      .limit(rows.length)
      .lookup({ from: 'members', localField: 'branchIds', foreignField: 'branchId', as: 'roll' })
      .lookup({ from: 'answers', localField: '_id', foreignField: 'activityId', as: 'answers' })
      .lookup({ from: 'attendances', localField: '_id', foreignField: 'activityId', as: 'attendances' })
      .project({
        ...provenFieldsOf('roll'),
        'roll.groupId': 1,
        'roll.memberClass': 1,
        'roll.classes': 1,
        'roll.standingLeave': 1,
        'answers.memberId': 1,
        'answers.state': 1,
        'attendances.memberId': 1,
        'attendances.cleared': 1,
      }),
  );
  return new Map(
    found.map(({ _id, roll, answers, attendances }) => [
      _id,
      {
        roll: withProvenOffices(roll.filter(({ onRoll }) => onRoll)),
        said: new Map(answers.map(({ memberId, state }) => [memberId, state])),
        recorded: new Set(attendances.filter(isRecorded).map(({ memberId }) => memberId)),
      },
    ]),
  );
}

/** Rows of a branch's months, for summaries: every figure of theirs can be reckoned by hand. */

import type { AttendanceState } from '../../contract/words';
import type { ActivityRecord, AttendanceRecord } from '../../server/records/activity';
import { attendanceId } from '../../server/records/activity';
import type { StudyRecord } from '../../server/records/study';
import type { WishRecord } from '../../server/records/wish';
import { sealContact } from '../../server/wish/sealed-contact';
import { activityRow } from './activity-row';
import { openidOf } from './people';

/** The tenth of the month, nine in the morning in Shanghai. */
export const tenthOf = (month: string) => new Date(`${month}-10T09:00:00+08:00`);

export function activity(
  _id: string,
  branchId: string,
  month: string,
  parts: Partial<ActivityRecord> = {},
): ActivityRecord {
  return activityRow(_id, {
    branchId,
    startsAt: tenthOf(month),
    creditHours: 1,
    state: 'closed',
    openedAt: tenthOf(month),
    closedAt: tenthOf(month),
    updatedAt: tenthOf(month),
    ...parts,
  });
}

/** Records of an activity, by member. */
export const attendancesOf = (
  { _id, branchId, kind, startsAt, creditHours }: ActivityRecord,
  states: Readonly<Record<string, AttendanceState>>,
): AttendanceRecord[] =>
  Object.entries(states).map(([memberId, state]) => ({
    _id: attendanceId(_id, memberId),
    activityId: _id,
    branchId,
    memberId,
    openid: openidOf(memberId),
    kind,
    month: startsAt.toISOString().slice(0, 7),
    year: startsAt.getUTCFullYear(),
    state,
    source: 'scanned',
    at: startsAt,
    enteredBy: null,
    reason: '',
    creditHours: state === 'present' || state === 'late' || state === 'remote' ? creditHours : 0,
    history: [],
    updatedAt: startsAt,
  }));

export function study(
  _id: string,
  memberId: string,
  branchId: string,
  month: string,
  hours: number,
): StudyRecord {
  return {
    _id,
    memberId,
    branchId,
    kind: 'course',
    title: '党章学习',
    hours,
    studiedOn: `${month}-10`,
    month,
    year: Number(month.slice(0, 4)),
    state: 'credited',
    notes: '',
    reason: '',
    sentAt: tenthOf(month),
    answeredBy: null,
    updatedAt: tenthOf(month),
  };
}

/** A wish that somebody of the branch took on in the month. */
export function wishOf(
  _id: string,
  branchId: string,
  month: string,
  parts: Partial<WishRecord> = {},
): WishRecord {
  return {
    _id,
    number: `261110-${_id}`,
    title: '换灯',
    details: '',
    words: [],
    category: 'repairs',
    communityId: 'community',
    communityName: '杏花社区',
    line: ['city', 'county', 'township', 'community'],
    forWhom: 'self',
    posterOpenid: 'openid-citizen',
    postedBy: '王*',
    contact: sealContact({ name: '王芳', phone: '13800001111', address: '3号楼' }),
    phoneHash: '',
    state: 'claimed',
    advice: 'pass',
    urgent: false,
    postedAt: tenthOf(month),
    publishedAt: tenthOf(month),
    dueOn: `${month}-28`,
    claimerId: 'wang',
    claimerOpenid: openidOf('wang'),
    claimerBranchId: branchId,
    claimedAt: tenthOf(month),
    heardAt: tenthOf(month),
    helpers: [],
    passedTo: '',
    splitFrom: null,
    fulfilledAt: null,
    confirmedAt: null,
    rating: null,
    thanks: '',
    steps: [],
    updatedAt: tenthOf(month),
    ...parts,
  };
}

import { type ActivityRecord, activityForm } from '../../server/records/activity';
import { tree } from './people';

/** An activity of `tree.branch` as it stands in the store: announced, starting now, unless told otherwise. */
export function activityRow(_id: string, parts: Partial<ActivityRecord> = {}): ActivityRecord {
  const branchId = parts.branchId ?? tree.branch._id;
  return {
    _id,
    ...activityForm,
    branchId,
    branchIds: [branchId],
    groupId: null,
    kind: 'themeDay',
    label: null,
    guests: [],
    title: '主题党日',
    startsAt: new Date(),
    place: '会议室',
    parts: [],
    creditHours: 0,
    lateAfterMinutes: 15,
    checksOut: false,
    near: null,
    state: 'announced',
    cancelReason: '',
    openedAt: null,
    closedAt: null,
    filedAt: null,
    filedBy: null,
    corrections: [],
    createdBy: 'secretary',
    updatedAt: new Date(),
    ...parts,
  };
}

import type * as z from 'zod';
import type { planned } from '../../../contract/activity';
import type { ActivityState } from '../../../contract/words';
import { shortCode } from '../../kernel/store/identifier';
import { type ActivityRecord, type AskedBranch, activityForm } from '../../records/activity';

interface Planned {
  _id: string;
  branchId: string;
  plan: Omit<z.output<typeof planned>, 'withBranchIds'>;
  state: Extract<ActivityState, 'draft' | 'announced'>;
  /** Other branches that are asked to hold it together. */
  asked?: AskedBranch[];
  /** The member who plans it. */
  createdBy: string;
  now: Date;
}

/** What a plan says of an activity itself, as its record keeps it: which branches hold it, `namedAnew` says. */
export const plannedFields = (_id: string, plan: Planned['plan']) => ({
  groupId: plan.kind === 'groupMeeting' ? plan.groupId : null,
  kind: plan.kind,
  label: plan.label,
  guests: plan.guests.map((guest, place) => ({
    guestId: shortCode(`${_id}\n${guest.name}\n${place}`, 8),
    ...guest,
    came: false,
  })),
  title: plan.title,
  startsAt: plan.startsAt,
  place: plan.place,
  parts: plan.parts.map((part) => ({ ...part, startsAt: part.startsAt ?? null })),
  creditHours: plan.creditHours,
  lateAfterMinutes: plan.lateAfterMinutes,
  checksOut: plan.checksOut,
  near: plan.near,
});

/** An activity as it begins: nothing has happened to it yet. */
export const newActivity = ({
  _id,
  branchId,
  plan,
  state,
  asked = [],
  createdBy,
  now,
}: Planned): ActivityRecord => ({
  _id,
  ...activityForm,
  branchId,
  branchIds: [branchId],
  ...(asked.length > 0 ? { asked } : {}),
  ...plannedFields(_id, plan),
  state,
  ...(state === 'announced' ? { announced: { by: createdBy, at: now } } : {}),
  cancelReason: '',
  openedAt: null,
  closedAt: null,
  filedAt: null,
  filedBy: null,
  corrections: [],
  createdBy,
  updatedAt: now,
});

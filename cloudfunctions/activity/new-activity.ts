import type * as z from 'zod';
import type { planned } from '../../contract/activity';
import type { ActivityState } from '../../contract/words';
import { shortCode } from '../kernel/identifier';
import type { ActivityRecord } from '../records/activity';

interface Planned {
  _id: string;
  branchId: string;
  plan: z.output<typeof planned>;
  state: Extract<ActivityState, 'draft' | 'announced'>;
  /** The member who plans it. */
  createdBy: string;
  now: Date;
}

/** What a plan says of an activity, as its record keeps it. */
export const plannedFields = (_id: string, branchId: string, plan: Planned['plan']) => ({
  branchIds: [...new Set([branchId, ...plan.withBranchIds])],
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
export const newActivity = ({ _id, branchId, plan, state, createdBy, now }: Planned): ActivityRecord => ({
  _id,
  branchId,
  ...plannedFields(_id, branchId, plan),
  state,
  cancelReason: '',
  openedAt: null,
  closedAt: null,
  filedAt: null,
  filedBy: null,
  corrections: [],
  createdBy,
  updatedAt: now,
});

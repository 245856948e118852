import * as contract from '../../contract/activity';
import { activities } from '../collections';
import { action } from '../kernel/action';
import type { Caller } from '../kernel/caller';
import { identifierOf } from '../kernel/identifier';
import { isSecretaryOf, officeOf } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { whyNotStartAt } from './rules';

const branchFor = (caller: Caller, branchId?: string) => branchId ?? officeOf(caller.member, ['secretary']);

/** The secretary plans an activity; sent again with the same requestId, it is still one. */
export const create = action(contract.create)({
  allow: ({ caller, input }) => {
    const branchId = branchFor(caller, input.branchId);
    return branchId !== null && isSecretaryOf(caller, branchId);
  },
  run: async ({ caller, input, now, openid, requestId }) => {
    const branchId = branchFor(caller, input.branchId);
    if (!branchId || !caller.member) refuse('call.notAllowed');
    const objection = whyNotStartAt(input.startsAt, now);
    if (objection) refuse(objection);

    const activityId = identifierOf(openid, requestId);
    await activities.insertOnce({
      _id: activityId,
      branchId,
      kind: input.kind,
      title: input.title,
      startsAt: input.startsAt,
      place: input.place,
      parts: input.parts.map((part) => ({ ...part, startsAt: part.startsAt ?? null })),
      creditHours: input.creditHours,
      lateAfterMinutes: input.lateAfterMinutes,
      state: 'announced',
      openedAt: null,
      closedAt: null,
      createdBy: caller.member._id,
      updatedAt: now,
    });
    return { activityId };
  },
});

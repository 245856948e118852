import * as contract from '../../contract/member';
import { bindRequests, organizations } from '../../server/collections';
import { communityLed } from '../../server/errand-access/sight';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { command } from '../../server/kernel/store/database';
import { dayOf } from '../../server/kernel/time/clock';
import { groupOf } from '../../server/member/group-rules';
import { bindRequestIdOf, requestOf } from '../../server/member/request';
import type { AppointmentRecord } from '../../server/records/appointment';
import type { MemberRecord } from '../../server/records/member';
import { classOn } from '../../server/statistics/member-class';
import { requiredHours } from '../../server/statistics/required-hours';

/** Who the caller is here. */
export const me = action(contract.me)({
  load: ({ openid }) => bindRequests.get(bindRequestIdOf(openid)),
  allow: anyone,
  run: async ({ caller: { member, appointments }, loaded: request, now }) => {
    const administers = appointments.length > 0 ? await organizationsOf(appointments) : undefined;
    return member
      ? { member: await cardOf(member, communityLed({ member }), dayOf(now)), request: null, administers }
      : { member: null, request: request ? requestOf(request) : null, administers };
  },
});

/** The organizations that somebody is appointed for. */
async function organizationsOf(appointments: readonly AppointmentRecord[]) {
  const ids = [...new Set(appointments.map(({ organizationId }) => organizationId))];
  const found = await organizations.find({ _id: command().in(ids) }, { limit: ids.length, fields: ['name'] });
  return found.map(({ _id, name }) => ({ organizationId: _id, name }));
}

async function cardOf(member: MemberRecord, parentLed: string | null, today: string) {
  const organizationIds = [
    ...new Set([
      member.branchId,
      ...(member.communityId ? [member.communityId] : []),
      ...member.offices.map(({ organizationId }) => organizationId),
      ...(parentLed ? [parentLed] : []),
    ]),
  ];
  const found = await organizations.find(
    { _id: command().in(organizationIds) },
    { limit: organizationIds.length },
  );
  const byId = new Map(found.map((organization) => [organization._id, organization]));
  const named = (organizationId: string) => ({ organizationId, name: byId.get(organizationId)?.name ?? '' });
  return {
    memberId: member._id,
    name: member.name,
    branchId: member.branchId,
    branchName: named(member.branchId).name,
    path: byId.get(member.branchId)?.path ?? [],
    memberClass: classOn(member, today),
    probationary: member.probationary,
    group: groupOf(byId.get(member.branchId), member),
    community: member.communityId ? named(member.communityId) : null,
    offices: member.offices.map(({ role, organizationId }) => ({ ...named(organizationId), role })),
    leadsIn: parentLed && byId.get(parentLed)?.kind === 'community' ? named(parentLed) : null,
    requiredHours: requiredHours(member),
  };
}

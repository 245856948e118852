import { dayOf, daysAfter } from '../server/kernel/time/clock';
import type { RegistrationRecord } from '../server/records/registration';
import type { BranchPlan } from './branches';
import { instantAt } from './calendar';
import { layHeart } from './heart';
import type { Person } from './people';
import { Tree } from './tree';

const ASKS = 'demo-member-wulantuya';

/** A member of the main journey's branch waits for the community to confirm that she serves there. */
export function registrationsOf(
  branch: BranchPlan,
  roll: readonly Person[],
  now: Date,
): RegistrationRecord[] {
  const person = roll.find(({ openid }) => openid === ASKS);
  if (!person) return [];
  const { community } = layHeart(new Tree());
  const askedAt = instantAt(daysAfter(dayOf(now), -1), '18:40');
  return [
    {
      ...{ _id: person._id, name: person.name, branchName: branch.organization.name },
      ...{ communityId: community._id, communityName: community.name },
      ...{ state: 'waiting', reason: '', askedAt, answeredBy: null, updatedAt: askedAt },
    },
  ];
}

import { dayOf, daysAfter } from '../server/kernel/time/clock';
import type { OrganizationRecord } from '../server/records/organization';
import { type UnitRegistrationRecord, unitRegistrationId } from '../server/records/unit-registration';
import { instantAt } from './calendar';
import type { Heart } from './heart';
import type { Registry } from './registry';

interface Pair {
  unit: OrganizationRecord;
  community: OrganizationRecord;
  askedDaysAgo: number;
  /** Left out where it still waits. */
  confirmedDaysAgo?: number;
}

const pairsOf = (heart: Heart): readonly Pair[] => [
  { unit: heart.main, community: heart.community, askedDaysAgo: 420, confirmedDaysAgo: 418 },
  { unit: heart.school, community: heart.community, askedDaysAgo: 390, confirmedDaysAgo: 389 },
  { unit: heart.streetOffice, community: heart.community, askedDaysAgo: 385, confirmedDaysAgo: 384 },
  { unit: heart.dairy, community: heart.community, askedDaysAgo: 1 },
  { unit: heart.sumuOffice, community: heart.pastures, askedDaysAgo: 300, confirmedDaysAgo: 299 },
];

/** Units of the heart at its two communities: most are registered, one waits to be confirmed. */
export function unitRegistrationsOf(heart: Heart, registry: Registry, now: Date): UnitRegistrationRecord[] {
  const today = dayOf(now);
  return pairsOf(heart).map(({ unit, community, askedDaysAgo, confirmedDaysAgo }) => {
    const secretary = registry.secretaryOf(unit._id);
    const [staff = ''] = registry.staff.get(community._id) ?? [];
    const askedAt = instantAt(daysAfter(today, -askedDaysAgo), '09:40');
    const since =
      confirmedDaysAgo === undefined ? null : instantAt(daysAfter(today, -confirmedDaysAgo), '15:10');
    const step = (what: 'asked' | 'confirmed', at: Date, memberId: string, openid: string) => ({
      ...{ what, at, memberId, openid, note: '', by: what === 'asked' ? unit.name : community.name },
      requestId: `demo-${what}-${unit._id}`,
    });
    return {
      _id: unitRegistrationId(unit._id, community._id),
      ...{ branchId: unit._id, branchName: unit.name, communityId: community._id },
      ...{ communityName: community.name, state: since ? 'confirmed' : 'waiting', reason: '' },
      ...{ askedAt, askedBy: secretary.memberId, since },
      steps: [
        step('asked', askedAt, secretary.memberId, secretary.openid),
        ...(since ? [step('confirmed', since, registry.helperOf(staff).memberId, staff)] : []),
      ],
      updatedAt: since ?? askedAt,
    };
  });
}

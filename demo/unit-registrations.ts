import { newUnitRegistration } from '../server/community/new-unit-registration';
import { unitWorkflow } from '../server/community/unit-workflow';
import { dayOf, daysAfter } from '../server/kernel/time/clock';
import type { OrganizationRecord } from '../server/records/organization';
import type { UnitRegistrationRecord } from '../server/records/unit-registration';
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
    const asked = { openid: secretary.openid, requestId: `demo-asked-${unit._id}`, now: askedAt };
    const waiting = newUnitRegistration(asked, {
      unit,
      community,
      memberId: secretary.memberId,
      above: null,
    });
    if (!since) return waiting;
    const answers = registry.helperOf(staff);
    return unitWorkflow.after(waiting, 'confirmed', {
      doer: { openid: staff, by: community.name, memberId: answers.memberId, branchId: answers.branchId },
      ...{ requestId: `demo-confirmed-${unit._id}`, now: since, note: '', details: undefined },
    });
  });
}

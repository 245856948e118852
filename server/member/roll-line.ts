import type { OrganizationRecord } from '../../server/records/organization';
import { tailOf } from '../../server/statistics/namesakes';
import { knownOf } from '../../server/statistics/tell-apart';
import { dayOf } from '../kernel/time/clock';
import type { RollEntry } from './route';

/** An entry with what tells two people of one name apart; the end of the phone only for whoever decides who is bound. */
export const rollLine = (
  entry: RollEntry,
  branch: Pick<OrganizationRecord, '_id' | 'groups'>,
  { now, withPhone }: { now: Date; withPhone: boolean },
) => ({
  memberId: entry._id,
  name: entry.name,
  distinguishing: knownOf(
    { ...entry, branchId: branch._id },
    { day: dayOf(now), branches: [branch], ...(withPhone ? { tailOf } : {}) },
  ),
  bound: entry.openid !== null,
  office: entry.offices.length > 0,
});

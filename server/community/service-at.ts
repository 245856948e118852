import { members, unitRegistrations } from '../../server/collections';
import type { MemberRecord } from '../../server/records/member';
import { serviceFor } from '../../server/service-hours/sources';
import { stretchOf } from '../kernel/time/quarter';

/** In-service members of one community, and units registered with it: far beyond any. The platform gives no more. */
const MOST = 1000;

export type Serving = Pick<MemberRecord, '_id' | 'branchId' | 'name'>;

export interface AskedService {
  communityId: string;
  quarter: string;
  /** One branch's only; left out, everybody's. */
  branchId?: string;
}

/** Who served a community in a quarter, who is registered with it now, and which units are: five requests in one wave. */
export async function serviceAt({ communityId, quarter, branchId }: AskedService) {
  const own = branchId ? { branchId } : {};
  const [lines, serving, units] = await Promise.all([
    serviceFor({ communityId, stretch: stretchOf(quarter), ...own }),
    members.find(
      { communityId, onRoll: true, ...own },
      { limit: MOST, fields: ['name', 'branchId'] },
    ) as Promise<Serving[]>,
    unitRegistrations.find(
      { communityId, state: 'confirmed', ...own },
      { limit: MOST, fields: ['branchId'] },
    ),
  ]);
  return { lines, serving, unitIds: new Set(units.map((unit) => unit.branchId)) };
}

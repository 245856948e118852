import type { OfficeRole } from '../../contract/words';
import type { MemberRecord } from '../../server/records/member';
import type { OrganizationRecord } from '../../server/records/organization';
import { holds } from '../kernel/access/permission';

/** Who says whose WeChat belongs to which entry: a branch's secretary, and above it whoever works for a committee. */
export const decidingRoles: readonly OfficeRole[] = ['secretary', 'township', 'county', 'city'];

type Place = Pick<OrganizationRecord, '_id' | 'ancestors'>;

/** Somebody bound who holds an office. */
export type Officer = Pick<MemberRecord, '_id' | 'openid' | 'offices'>;

const above = ({ ancestors }: Place) => [...ancestors].reverse();

/**
 * The organizations that may decide on an entry of a branch's roll, the nearest first. An office counts as given by the
 * level right above where it is held, so the highest of `offices` decides where this begins; at the top it is the top.
 */
export function decidingLine(branch: Place, offices: readonly Place[]): string[] {
  const [highest] = [...offices].sort((one, other) => one.ancestors.length - other.ancestors.length);
  if (!highest) return [branch._id, ...above(branch)];
  return highest.ancestors.length === 0 ? [highest._id] : above(highest);
}

/** The first of these organizations where somebody decides, those left out whom it is about; null where there is none. */
export const nearestDecider = (
  line: readonly string[],
  officers: readonly Officer[],
  about: readonly string[],
): string | null =>
  line.find((organizationId) =>
    officers.some(
      (member) => !about.includes(member._id) && holds({ member }, decidingRoles, organizationId),
    ),
  ) ?? null;

/** Whether the organization may decide: it is the nearest that can, or one above it that a request was put before. */
export const mayDecide = (line: readonly string[], nearest: string | null, organizationId: string): boolean =>
  nearest !== null && line.includes(organizationId) && line.indexOf(organizationId) >= line.indexOf(nearest);

import type { RefusalCode } from '../../../contract/api';
import type { OfficeRole } from '../../../contract/words';
import type { MemberRecord } from '../../records/member';
import type { Caller } from './caller';

/** Yes, no (`call.notAllowed`), or no for a reason that has its own words. */
export type Verdict = boolean | RefusalCode;

/** Anybody whom WeChat has identified. */
export const anyone = (): Verdict => true;

type OfficeHolder = Pick<MemberRecord, 'offices'> | null;

/** Somebody bound to a roll entry. */
export const isMember = (caller: Caller): Verdict => caller.member !== null || 'member.notBound';

/** Holds one of the offices at the organization. */
export const holds = (
  caller: { member: OfficeHolder },
  roles: readonly OfficeRole[],
  organizationId: string,
): boolean =>
  caller.member?.offices.some(
    (office) => roles.includes(office.role) && office.organizationId === organizationId,
  ) ?? false;

export const isSecretaryOf = (caller: Caller, branchId: string) => holds(caller, ['secretary'], branchId);

/** Secretary or committee member of the branch. */
export const leads = (caller: Caller, branchId: string) =>
  holds(caller, ['secretary', 'committee'], branchId);

/** Leads one of the branches that take part in an activity. */
export const leadsAny = (caller: Caller, { branchIds }: { branchIds: readonly string[] }) =>
  branchIds.some((branchId) => leads(caller, branchId));

export const isStaffOf = (caller: { member: OfficeHolder }, communityId: string) =>
  holds(caller, ['communityStaff'], communityId);

const higherRoles: readonly OfficeRole[] = ['township', 'county', 'city'];

/** Works for an organization on `line` (from the city down): a higher committee of what the line ends in. */
export const isOver = (caller: { member: OfficeHolder }, line: readonly string[]): boolean =>
  line.some((organizationId) => holds(caller, higherRoles, organizationId));

/** The organization for which the caller holds one of the roles; the first when there are several. */
export const officeOf = (member: OfficeHolder, roles: readonly OfficeRole[]): string | null =>
  member?.offices.find((office) => roles.includes(office.role))?.organizationId ?? null;

/** The organization that a call is about, named or else the caller's own; null unless the caller holds the office there. */
function officeAt(caller: Caller, roles: readonly OfficeRole[], asked: string | undefined): string | null {
  const organizationId = asked ?? officeOf(caller.member, roles);
  return organizationId !== null && holds(caller, roles, organizationId) ? organizationId : null;
}

/** The branch that a call is about, as its secretary: the named one, else the caller's own; null for everybody else. */
export const branchAsSecretary = (caller: Caller, asked?: string) => officeAt(caller, ['secretary'], asked);

/** The branch that a call is about, as its secretary or committee: the named one, else the caller's own; null for everybody else. */
export const branchAsLeader = (caller: Caller, asked?: string) =>
  officeAt(caller, ['secretary', 'committee'], asked);

/** The higher organization the caller works for. */
export const higherOfficeOf = (member: OfficeHolder) => officeOf(member, higherRoles);

/** Appointed administrator of any organization. */
export const mayAdminister = (caller: Pick<Caller, 'appointments'>): boolean =>
  caller.appointments.some(({ role }) => role === 'administrator');

/** Administrator of this very organization. */
export const administers = (caller: Pick<Caller, 'appointments'>, organizationId: string): boolean =>
  caller.appointments.some(
    (appointment) => appointment.role === 'administrator' && appointment.organizationId === organizationId,
  );

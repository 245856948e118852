import type { MemberRecord } from '../records/member';

/** Hours of study a year (R, domain.md: members 32, secretaries and committee members 56). */
export const yearlyHours = { member: 32, committee: 56 } as const;

/** Hours of study that the member needs this year. */
export const requiredHours = (member: Pick<MemberRecord, 'offices'>): number =>
  member.offices.some(({ role }) => role === 'secretary' || role === 'committee')
    ? yearlyHours.committee
    : yearlyHours.member;

import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { day, id, optionalParagraphs, optionalText } from '../values';
import { branchKinds, memberClasses, officeRoles } from '../words';
import { bindRequest } from './binding';

export { decideHeld } from '../message/held';
export { redeem, resign } from './administrator';
export { answer, bind, candidates, people, putBack, requests, unbind } from './binding';
export { classes, setClass } from './class';
export { agree } from './consent';
export { doctor } from './doctor';
export { assignToGroup, dropGroup, groups, saveGroup } from './group';
export { answerRegistration, registerWith, registration, registrations } from './registration';
export { saveSkills, skills } from './skills';
export { year } from './year';

const organizationName = z.object({ organizationId: id, name: z.string() });

const card = z.object({
  memberId: id,
  name: z.string(),
  branchId: id,
  branchName: z.string(),
  /** From the county down to the branch: 科尔沁区, 明仁街道, 新兴社区第二党支部. */
  path: z.array(z.string()),
  /** That holds today. */
  memberClass: z.enum(memberClasses),
  probationary: z.boolean(),
  /** 党小组 that they are in. */
  group: z.object({ groupId: id, name: z.string() }).nullable(),
  /** 双报到: the community that the in-service member also serves. */
  community: organizationName.nullable(),
  offices: z.array(organizationName.extend({ role: z.enum(officeRoles) })),
  /** The community whose branch they lead, as secretary or committee; null for everybody else. */
  leadsIn: organizationName.nullable(),
  /** Hours of study required this year (R: 32, secretaries and committee members 56). */
  requiredHours: z.number(),
});
export type MemberCard = z.output<typeof card>;

/** Who the caller is here: a member of a branch, or a citizen (`member: null`). */
export const me = defineCall({
  input: z.object({}).default({}),
  output: z.object({
    member: card.nullable(),
    /** The caller's latest request to be bound, while they are not. */
    request: bindRequest.nullable(),
    /** What the caller is administrator of, bound or not; absent for everybody else. */
    administers: z.array(organizationName).optional(),
  }),
  refusals: [],
});

/**
 * Branches and communities by name, for choosing one's own. Starts with the given text; shortest path first. Communities
 * without a text: those that the caller probably means, the likeliest first; none for somebody of whom nothing is known.
 */
export const organizations = defineCall({
  input: z.object({
    kind: z.enum(['branch', 'community']),
    search: optionalText(limits.searchText),
  }),
  output: z.object({
    items: z.array(
      organizationName.extend({
        path: z.array(z.string()),
        branchKind: z.enum(branchKinds).nullable(),
      }),
    ),
    /** True when there are more than are shown: the search wants more characters. */
    more: z.boolean(),
  }),
  refusals: [],
});

/**
 * 长期请假: the secretary notes that an ill or aged member is not expected until a day, at most a year ahead, and renews
 * it then. Meetings until that day excuse them unless they come. Without `until` it ends today. Nobody notes their own: of
 * who leads the branch its other leaders or a committee above do.
 */
export const standingLeave = defineCall({
  input: z.object({ memberId: id, until: day.nullable(), reason: optionalParagraphs(limits.reason) }),
  output: z.object({ until: z.string().nullable() }),
  refusals: [
    'member.unknown',
    'member.leaveOwn',
    'member.reasonNeeded',
    'member.leaveInPast',
    'member.leaveTooLong',
  ],
});

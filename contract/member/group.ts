import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { distinguishing } from '../tell-apart';
import { id, text } from '../values';

const person = z.object({ memberId: id, name: z.string(), distinguishing });
export type GroupMember = z.output<typeof person>;

/** Which branch; only needed by somebody who is secretary of several. */
const branchId = id.optional();
const groupId = id;

/** 党小组 of a branch with who is in each, and who is in none: for the secretary and the committee. */
export const groups = defineCall({
  input: z.object({ branchId }).default({}),
  output: z.object({
    branchId: id,
    groups: z.array(z.object({ groupId, name: z.string(), members: z.array(person) })),
    /** On the roll and in no group. */
    without: z.array(person),
  }),
  refusals: [],
});

/** The secretary sets up a group of the own branch, or with `groupId` gives it another name. */
export const saveGroup = defineCall({
  input: z.object({ branchId, groupId: groupId.optional(), name: text(limits.groupName) }),
  output: z.object({ groupId }),
  refusals: [
    'member.groupUnknown',
    'member.groupNameTaken',
    /** `params.most`: how many a branch may have. */
    'member.tooManyGroups',
  ],
});

/** The secretary moves people of the own branch into a group, or with null out of theirs. Whoever is there stays. */
export const assignToGroup = defineCall({
  input: z.object({
    branchId,
    groupId: groupId.nullable(),
    memberIds: z.array(id).min(1).max(limits.peopleAtOnce),
  }),
  output: z.object({ moved: z.number() }),
  refusals: ['member.groupUnknown', 'member.unknown'],
});

/** The secretary gives up a group that no coming activity is for; its members are in none from then on. */
export const dropGroup = defineCall({
  input: z.object({ branchId, groupId }),
  output: z.object({ groupId }),
  refusals: [
    /** `params.title`: the activity that it is needed for. */
    'member.groupInUse',
  ],
});

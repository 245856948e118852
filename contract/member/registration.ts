/** 双报到: an in-service member also reports to the community where they live, and serves there. */
import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { id, instantOut, optionalParagraphs } from '../values';
import { registrationStates } from '../words';

const asked = z.object({
  communityId: id,
  communityName: z.string(),
  state: z.enum(registrationStates),
  /** Why it was declined; empty otherwise. */
  reason: z.string(),
  askedAt: instantOut,
  /**
   * Of somebody who works for that community: the level above that answers it besides colleagues, or whom to turn to
   * outside the app where nobody there may; empty of everybody else.
   */
  answeredAbove: z.string(),
});

/**
 * Asks a community to be registered with it. Until its staff confirm, the member serves where they served before. The
 * latest request takes the place of an earlier one.
 */
export const registerWith = defineCall({
  input: z.object({ communityId: id }),
  output: z.object({ state: z.enum(registrationStates), communityName: z.string() }),
  refusals: ['member.notBound', 'member.registeredAlready', 'organization.unknown'],
});

/** With which community the caller asked to be registered last, and what became of it. */
export const registration = defineCall({
  input: z.object({}).default({}),
  output: z.object({ asked: asked.nullable() }),
  refusals: ['member.notBound'],
});

/**
 * Members who ask to be registered with the caller's community, the longest waiting first; for the level above those who
 * work for the community that they ask. Nobody's own.
 */
export const registrations = defineCall({
  input: z.object({}).default({}),
  output: z.object({
    items: z.array(
      z.object({
        memberId: id,
        name: z.string(),
        branchName: z.string(),
        /** Empty unless it is another's than the caller's. */
        communityName: z.string(),
        askedAt: instantOut,
      }),
    ),
  }),
  refusals: [],
});

/**
 * The community's staff confirm that a member serves with them, or say why not. Nobody confirms themselves: of a colleague
 * the level above may too.
 */
export const answerRegistration = defineCall({
  input: z.object({ memberId: id, confirm: z.boolean(), reason: optionalParagraphs(limits.reason) }),
  output: z.object({ state: z.enum(registrationStates) }),
  refusals: [
    'member.registrationUnknown',
    'member.registrationAnswered',
    'member.registrationOwn',
    'member.reasonNeeded',
  ],
});

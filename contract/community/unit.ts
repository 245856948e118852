/** 双报到, the unit's part: the branch of a work unit registers with a community, which confirms it. */
import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { id, instantOut, optionalParagraphs } from '../values';
import { unitStates } from '../words';

const registered = z.object({
  state: z.enum(unitStates),
  /** Why it was declined or ended; empty otherwise. */
  reason: z.string(),
  askedAt: instantOut,
  /** Since when it is confirmed; null unless it is. */
  since: instantOut.nullable(),
});

const unit = registered.extend({
  branchId: id,
  branchName: z.string(),
  communityId: id,
  communityName: z.string(),
  /** What the caller may do now. */
  may: z.object({ confirm: z.boolean(), decline: z.boolean(), end: z.boolean() }),
});

/**
 * The secretary of a work unit's branch asks a community to be registered with it. Asked again while it waits, it keeps
 * its place. A unit is registered with a few communities at most (`params.most`).
 */
export const registerUnit = defineCall({
  input: z.object({ communityId: id, branchId: id.optional() }),
  output: z.object({ state: z.enum(unitStates), communityName: z.string() }),
  refusals: [
    'organization.unknown',
    /** A village's or a community's own branch is at home there. */
    'unit.notWorkUnit',
    'unit.registeredAlready',
    'unit.tooMany',
  ],
});

/** With which communities the caller's branch is or was registered, the latest request first. For its secretary and committee. */
export const ownCommunities = defineCall({
  input: z.object({ branchId: id.optional() }).default({}),
  output: z.object({
    branchId: id,
    branchName: z.string(),
    isWorkUnit: z.boolean(),
    items: z.array(
      registered.extend({
        communityId: id,
        communityName: z.string(),
        /**
         * Where somebody who leads the branch works for that community: the level above that answers besides colleagues,
         * or whom to turn to outside the app where nobody there may; empty of any other.
         */
        answeredAbove: z.string(),
        /** What the caller may do now. */
        may: z.object({ withdraw: z.boolean(), end: z.boolean() }),
      }),
    ),
    /** The secretary: one more may be asked; a registration may be taken back or ended. */
    mayAsk: z.boolean(),
    mayEnd: z.boolean(),
  }),
  refusals: ['organization.unknown'],
});

/**
 * The units that wait for the caller's community and those that are registered, by name: for its staff. For the level
 * above those that wait for it, since somebody who leads them works for the community that they ask.
 */
export const units = defineCall({
  input: z.object({}).default({}),
  output: z.object({
    /** The caller's community, or their committee. */
    communityId: id,
    communityName: z.string(),
    waiting: z.array(unit),
    confirmed: z.array(unit),
  }),
  refusals: [],
});

/**
 * The community's staff confirm a unit, or say why not. Nobody confirms the unit that they lead or asked for: a colleague
 * does, or the level above.
 */
export const answerUnit = defineCall({
  input: z.object({
    communityId: id,
    branchId: id,
    confirm: z.boolean(),
    reason: optionalParagraphs(limits.reason),
  }),
  output: z.object({ state: z.enum(unitStates) }),
  refusals: ['unit.unknown', 'unit.answered', 'unit.own', 'unit.reasonNeeded', 'unit.notYours'],
});

/** The unit takes back what still waits; either side ends what is confirmed and says why. */
export const endUnit = defineCall({
  input: z.object({ communityId: id, branchId: id, reason: optionalParagraphs(limits.reason) }),
  output: z.object({ state: z.enum(unitStates) }),
  refusals: ['unit.unknown', 'unit.notYours', 'unit.notWaiting', 'unit.notRegistered', 'unit.reasonNeeded'],
});

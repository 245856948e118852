import * as z from 'zod';
import { limits } from '../limits';
import { id, instantIn, optionalParagraphs, optionalText, text, timeOfDay } from '../values';
import { activityKinds, activityLabels, partKinds } from '../words';
import { guestIn } from './guest';

const partIn = z.object({
  kind: z.enum(partKinds),
  title: text(limits.partTitle),
  startsAt: timeOfDay.optional(),
  host: optionalText(limits.partHost),
  notes: optionalParagraphs(limits.partNotes),
});
/** A place on the map, in degrees. */
export const point = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/** What may be said of an activity, each by itself. */
const fields = {
  kind: z.enum(activityKinds),
  /** 党员三日. */
  label: z.enum(activityLabels).nullable(),
  title: text(limits.activityTitle),
  startsAt: instantIn,
  place: text(limits.activityPlace),
  parts: z.array(partIn).max(limits.activityParts),
  /** Study hours credited to everyone who takes part, in half hours. */
  creditHours: z.number().min(0).max(limits.studyHoursMost).multipleOf(0.5),
  /** Minutes after the start from which an arrival counts as late. */
  lateAfterMinutes: z.number().int().min(0).max(240),
  /** Other branches that take part. */
  withBranchIds: z.array(id).max(limits.jointBranches - 1),
  /** 党小组 of the host that a group meeting is for. */
  groupId: id.nullable(),
  guests: z.array(guestIn).max(limits.guests),
  /** Whether those who came may say when they left. */
  checksOut: z.boolean(),
  /** Where it is, for phones to tell whether they are near: what they send is yes or no, never where they are. */
  near: point.nullable(),
};

/** What a secretary says of an activity when planning it. */
export const planned = z.object({
  ...fields,
  kind: fields.kind.default('themeDay'),
  label: fields.label.default(null),
  parts: fields.parts.default([]),
  creditHours: fields.creditHours.default(0),
  lateAfterMinutes: fields.lateAfterMinutes.default(15),
  withBranchIds: fields.withBranchIds.default([]),
  groupId: fields.groupId.default(null),
  guests: fields.guests.default([]),
  checksOut: fields.checksOut.default(false),
  near: fields.near.default(null),
});

/** What is said of it anew: what is left out stays. */
export const replanned = z.object(fields).partial();

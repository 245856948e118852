import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { picture } from '../picture';
import { distinguishing } from '../tell-apart';
import { lengthOf } from '../text/clean';
import { id, instantOut, optionalParagraphs, optionalText } from '../values';
import { activityKinds, activityStates, minutesSections } from '../words';
import { resolutionLine } from './resolution';

const section = z.object({
  section: z.enum(minutesSections),
  /** The part's own title; empty for every other section. */
  title: optionalText(limits.partTitle),
  text: optionalParagraphs(limits.minutesSection),
});

const sections = z
  .array(section)
  .max(limits.minutesSections)
  .superRefine((all, context) => {
    const characters = all.reduce((total, { text }) => total + lengthOf(text), 0);
    if (characters <= limits.minutesWhole) return;
    context.addIssue({ code: 'too_big', origin: 'array', maximum: limits.minutesWhole, input: all });
  });

const saved = z.object({
  /** Counts the savings: what a save is based on. */
  version: z.number(),
  chair: z.string(),
  recorder: z.string(),
  sections: z.array(z.object({ section: z.enum(minutesSections), title: z.string(), text: z.string() })),
  /** The name of who saved it last. */
  savedBy: z.string(),
  savedAt: instantOut,
});
export type SavedMinutes = z.output<typeof saved>;

/**
 * An activity's minutes, resolutions and pictures: for those who lead a branch that takes part and the committees above
 * it; once the activity has ended for the members whom it was for. Pictures that have not passed the check are shown to
 * those who run it alone.
 */
export const minutes = defineCall({
  input: z.object({ activityId: id }),
  output: z.object({
    activityId: id,
    title: z.string(),
    kind: z.enum(activityKinds),
    state: z.enum(activityStates),
    startsAt: instantOut,
    /** Null until somebody saved them. */
    minutes: saved.nullable(),
    resolutions: z.array(resolutionLine),
    pictures: z.array(picture),
    /** Whether the caller may write: leads the host, and the record is not filed. */
    mayWrite: z.boolean(),
    /** Whether the caller may close resolutions and move their days, filed or not. */
    runsIt: z.boolean(),
    /** Whether the caller may have the record as a document: leads the host or is above it, once it has ended. */
    mayDownload: z.boolean(),
    /** What to begin with, for whoever may write: the kind's sections, and what is known already. Null for others. */
    blank: z
      .object({
        chair: z.string(),
        recorder: z.string(),
        sections: z.array(
          z.object({ section: z.enum(minutesSections), title: z.string(), text: z.string() }),
        ),
      })
      .nullable(),
    /** Whom a resolution may be given to, for whoever may write. */
    owners: z.array(z.object({ memberId: id, name: z.string(), distinguishing })),
  }),
  refusals: ['activity.unknown'],
});

/**
 * Writes the minutes whole: the host's secretary or committee. `version` is the one that the writer has seen, 0 for
 * none: when somebody else has saved meanwhile, nothing is written.
 */
export const saveMinutes = defineCall({
  input: z.object({
    activityId: id,
    version: z.number().int().min(0),
    chair: optionalText(limits.personName),
    recorder: optionalText(limits.personName),
    sections,
  }),
  output: z.object({ version: z.number() }),
  refusals: [
    'activity.unknown',
    'activity.cancelled',
    'activity.filed',
    /** Somebody else has saved since: `params.by` who. */
    'activity.minutesChanged',
  ],
});

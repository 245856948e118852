import * as contract from '../../contract/summary';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { keptDays } from '../../server/kernel/kept-days';
import { readTemplates, type Templates } from '../../server/messaging/phones/templates';

/** Of which kinds somebody is asked for leave together: WeChat shows at most five in one question. */
const asked = {
  activity: ['dayBefore', 'hourBefore', 'activityChanged', 'activityCancelled'],
  poster: ['wishPublished', 'wishAskedBack', 'wishClaimed', 'wishProgress', 'wishDone'],
  claimer: ['wishDisputed', 'wishDueSoon'],
} as const satisfies Record<string, ReadonlyArray<keyof Templates>>;

/** The ids of the templates that each question is about, as far as there are any. */
export function idsOf(templates: Templates) {
  const of = (part: keyof typeof asked) => asked[part].flatMap((kind) => templates[kind]?.id ?? []);
  return { activity: of('activity'), poster: of('poster'), claimer: of('claimer') };
}

/**
 * What the app is told of the environment's settings: which message templates it asks leave for, the same as are sent, so that
 * another one needs no new version of the app; and how long is kept what does not stay.
 */
export const templates = action(contract.templates)({
  allow: anyone,
  run: async () => ({ ...idsOf(readTemplates(process.env.DAOZHIBU_TEMPLATES)), keptDays: keptDays() }),
});

import * as contract from '../../../contract/activity';
import { whyNotWrite } from '../../../server/activity/minutes/minutes-rules';
import { activities, minutes } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import type { MinutesRecord } from '../../../server/records/minutes';

const MOST_SAVINGS_KEPT = 50;

/**
 * Writes the minutes whole. One write decides, and it holds only of the version that the writer has seen: of two who
 * write at the same moment the second is told who was first, and nothing of either is lost.
 */
export const saveMinutes = action(contract.saveMinutes)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async ({ caller, input, loaded: activity, requestId, now }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const objection = whyNotWrite(activity.state);
    if (objection) refuse(objection);
    const { activityId: _id, version: seen, chair, recorder, sections } = input;
    const version = seen + 1;
    const { _id: savedBy, name: savedByName } = caller.member;
    const written = {
      ...{ chair, recorder, sections, version, requestId },
      ...{ savedBy, savedByName, savedAt: now, updatedAt: now },
    };
    const saving = { at: now, by: savedBy, version };
    const { branchId } = activity;
    const saved =
      seen === 0
        ? await minutes.insertOnce({ _id, branchId, sealed: false, ...written, savings: [saving] })
        : await minutes.change(
            { _id, version: seen, sealed: false },
            { set: written, putFirst: { savings: { item: saving, most: MOST_SAVINGS_KEPT } } },
          );
    if (saved) return { version };
    return { version: versionAlready(await minutes.get(_id), requestId) };
  },
});

/** What stands instead: this very call's own saving, else somebody else's, or the seal of a filed record. */
function versionAlready(standing: MinutesRecord | null, requestId: string): number {
  if (standing?.requestId === requestId) return standing.version;
  if (standing?.sealed) refuse('activity.filed');
  refuse('activity.minutesChanged', { by: standing?.savedByName ?? '' });
}

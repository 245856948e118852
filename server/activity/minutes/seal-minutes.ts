import { minutes } from '../../collections';
import type { ActivityRecord } from '../../records/activity';

/**
 * Ends the writing of minutes, for filing an activity: also for whoever began to save before it was filed and comes
 * after. To be said after the activity's own state has changed; saying it again changes nothing.
 */
export async function sealMinutes({ _id, branchId }: ActivityRecord, now: Date): Promise<void> {
  const sealed = await minutes.insertOnce({
    _id,
    branchId,
    ...{ chair: '', recorder: '', sections: [], version: 0, sealed: true, requestId: '' },
    ...{ savedBy: '', savedByName: '', savedAt: now, savings: [], updatedAt: now },
  });
  if (!sealed) await minutes.change({ _id, sealed: false }, { set: { sealed: true, updatedAt: now } });
}

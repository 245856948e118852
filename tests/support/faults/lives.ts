import { meetingRows } from '../meeting';
import { signedRows } from '../people';
import { wishRows } from '../wishes';
import { ACTIVITY_TIME, activityScenes } from './activity-scenes';
import { Functions } from './functions';
import { Stage } from './stage';
import { type Scene, Sweep } from './sweep';
import { wishScenes } from './wish-scenes';

/** The life-cycles that are gone over. One more is a line here and a file of scenes. */
export const lives: Readonly<
  Record<string, { rows: () => Record<string, readonly { _id: string }[]>; scenes: readonly Scene[] }>
> = {
  activity: { rows: meetingRows, scenes: activityScenes.activity },
  leave: { rows: meetingRows, scenes: activityScenes.leave },
  'check-in': { rows: meetingRows, scenes: activityScenes['check-in'] },
  wish: { rows: wishRows, scenes: wishScenes },
};

/** A sweep for each life, all on one stage: only one of them plays at a time. The timers have run, as they do each minute. */
export async function openSweeps(): Promise<{ sweeps: Map<string, Sweep>; close: () => Promise<void> }> {
  const functions = await Functions.start(ACTIVITY_TIME);
  const stage = new Stage(functions);
  const sweeps = new Map<string, Sweep>();
  for (const [life, { rows }] of Object.entries(lives)) {
    await stage.restore({ at: ACTIVITY_TIME, rows: signedRows(rows()) });
    await stage.goesOn(['reminders', 'timer', 'wishclock'].map((rings) => ({ rings })));
    sweeps.set(life, new Sweep(stage, await stage.save()));
  }
  return { sweeps, close: () => functions.close() };
}

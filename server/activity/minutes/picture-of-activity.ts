import { activities, pictures } from '../../collections';
import type { Caller } from '../../kernel/access/caller';
import { leads, type Verdict } from '../../kernel/access/permission';
import { refuse } from '../../kernel/refusal';
import { aboutActivity } from '../../pictures/about';
import type { ActivityRecord } from '../../records/activity';
import type { PictureRecord } from '../../records/picture';
import { whyNotWrite } from './minutes-rules';

interface Found {
  activity: ActivityRecord | null;
  picture: PictureRecord | null;
}

/** An activity and one of the pictures. */
export async function pictureOfActivity(asked: {
  input: { activityId: string; pictureId: string };
}): Promise<Found> {
  const { activityId, pictureId } = asked.input;
  const [activity, picture] = await Promise.all([activities.get(activityId), pictures.get(pictureId)]);
  return { activity, picture: picture?.about === aboutActivity(activityId) ? picture : null };
}

/** Those who lead the host. */
export const mayTouch = ({ caller, loaded: { activity } }: { caller: Caller; loaded: Found }): Verdict =>
  activity ? leads(caller, activity.branchId) : 'activity.unknown';

/** The picture, where something may be done with it now. */
export function touchable({ activity, picture }: Found): {
  activity: ActivityRecord;
  picture: PictureRecord;
} {
  if (!activity) refuse('activity.unknown');
  const objection = whyNotWrite(activity.state);
  if (objection) refuse(objection);
  if (!picture) refuse('picture.unknown');
  return { activity, picture };
}

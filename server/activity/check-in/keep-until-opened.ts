import { refuse } from '../../kernel/refusal';
import { activityWithOwn } from '../model/own-records';
import type { Arrival } from './arrive';
import { keepCapture } from './keep-capture';

/**
 * Keeps the check-in of somebody who comes while, as far as the cloud knows, it is not open: until whoever opened it says
 * so. Refused where it was called off.
 */
export async function keepUntilOpened(
  { activity: { _id }, member, remote = false, now }: Omit<Arrival, 'source'>,
  openid: string,
) {
  const found = await activityWithOwn(_id, openid);
  if (!found) refuse('activity.unknown');
  const scan = { activity: found.activity, member, openid, remote, capturedAt: now, shownAt: now, now };
  return keepCapture({ ...scan, source: 'sentLater' }, found);
}

import type { Input } from '@contract/api';
import { dismiss, type Kept, keptOnes } from '@/cloud/outbox';

const isOpeningOf =
  (activityId: string) =>
  ({ name, input, refused }: Kept): boolean =>
    name === 'activity.open' && !refused && (input as Input<'activity.open'>).activityId === activityId;

/** Whether the check-in was opened on this phone, and the cloud is yet to be told. */
export const isOpenedHere = (activityId: string): boolean => keptOnes().some(isOpeningOf(activityId));

/** Takes back an opening that the cloud was not told of. */
export function forgetOpening(activityId: string): void {
  for (const { requestId } of keptOnes().filter(isOpeningOf(activityId))) dismiss(requestId);
}

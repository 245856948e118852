import { open } from '@/device/navigate';
import { say } from '@/device/say';
import { scan } from '@/device/scan';

/** Opens the camera and checks in with what it sees. */
export async function scanToCheckIn(): Promise<void> {
  const found = await scan();
  if ('text' in found) await open('activityCheckIn', { code: found.text });
  else if (found.reason) say(found.reason);
}

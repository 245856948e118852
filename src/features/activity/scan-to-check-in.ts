import { open } from '@/device/navigate';
import { confirm } from '@/device/say';
import { scan } from '@/device/scan';
import { t } from '@/i18n';

/** Opens the camera and checks in with what it sees. Where it sees nothing, the word that is read out is offered. */
export async function scanToCheckIn(): Promise<void> {
  const found = await scan();
  if ('text' in found) {
    await open('activityCheckIn', { code: found.text });
    return;
  }
  const byWord = await confirm({
    title: found.reason ?? t('activity.noScanTitle'),
    text: t('activity.noScanText'),
    yes: t('activity.enterWord'),
    no: t('activity.noScanNo'),
  });
  if (byWord) await open('activityWord');
}

import { readBoard } from '@contract/mini-program-code';
import { open } from '@/device/page/navigate';
import { confirm } from '@/device/say';
import { scan } from '@/device/scan';
import { t } from '@/i18n';

/** Opens the camera and checks in with what it sees; a community's notice-board code opens that community's page. Where it sees nothing, the word that is read out is offered. */
export async function scanToCheckIn(): Promise<void> {
  const found = await scan();
  const communityId = 'text' in found ? readBoard(found.text) : null;
  if (communityId !== null) {
    await open('publicPage', { organizationId: communityId });
    return;
  }
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

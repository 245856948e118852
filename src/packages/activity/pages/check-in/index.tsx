import { readBoard } from '@contract/mini-program-code';
import { decoded, open, openInstead, openTab } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { say } from '@/device/say';
import { scan } from '@/device/scan';
import { CheckedIn } from '@/features/activity/attendance/checked-in';
import { NotCheckedIn } from '@/features/activity/attendance/not-checked-in';
import { CheckInMark } from '@/features/activity/check-in/check-in-mark';
import { KeptCheckIn } from '@/features/activity/check-in/kept-check-in';
import { useCheckIn } from '@/features/activity/check-in/use-check-in';
import { OutboxCard } from '@/features/outbox/outbox-card';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Page } from '@/ui/layout/page';
import { Row } from '@/ui/row';

/** What WeChat's own scanner read off a printed code, as the app's own scanner reads it. */
const posterText = (scene: string | undefined) =>
  scene === undefined ? undefined : `?scene=${decoded(scene)}`;

/**
 * Opened by a scan: `code` holds what was scanned in the app, `q` the link that WeChat's own scanner read, `scene` the
 * activity of a printed code. Sends it once and tells what became of it; without signal it is safe on the phone.
 */
export default function CheckInPage() {
  const { code, q, scene } = useParams();
  const { nothingScanned, outcome, busy, trouble, kept, again, scanned } = useCheckIn(
    decoded(code ?? q) ?? posterText(scene) ?? '',
  );

  const scanAgain = async () => {
    const found = await scan();
    if ('text' in found) {
      const communityId = readBoard(found.text);
      await (communityId === null
        ? scanned(found.text)
        : openInstead('publicPage', { organizationId: communityId }));
    } else if (found.reason) say(found.reason);
  };
  const shown = () => {
    if (outcome) return <CheckedIn outcome={outcome} />;
    if (trouble) return <NotCheckedIn trouble={trouble} onScan={scanAgain} />;
    if (kept) return <KeptCheckIn kept={kept} onSend={again} />;
    if (busy || !nothingScanned) return <CheckInMark kind='busy' title={t('activity.checkingIn')} />;
    return (
      <>
        <CheckInMark kind='ready' title={t('activity.scanFirst')} note={t('activity.scanFirstText')} />
        <Button kind='main' onTap={scanAgain}>
          {t('activity.scanNow')}
        </Button>
        <Row equal spaced>
          <Button onTap={() => open('activityWord')}>{t('activity.enterWord')}</Button>
        </Row>
      </>
    );
  };
  return (
    <Page
      title={t('activity.checkIn')}
      centred
      footer={<Button onTap={() => openTab('home')}>{t('common.goHome')}</Button>}
    >
      <OutboxCard besides={kept?.requestId} />
      {shown()}
    </Page>
  );
}

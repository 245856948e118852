import { useRouter } from '@tarojs/taro';
import { decoded, open, openTab } from '@/device/navigate';
import { say } from '@/device/say';
import { scan } from '@/device/scan';
import { CheckInMark } from '@/features/activity/check-in-mark';
import { CheckedIn } from '@/features/activity/checked-in';
import { NotCheckedIn } from '@/features/activity/not-checked-in';
import { useCheckIn } from '@/features/activity/use-check-in';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';

/**
 * Opened by a scan: `code` holds what was scanned in the app, `q` the link that WeChat's own scanner read.
 * Sends it once and tells what became of it.
 */
export default function CheckInPage() {
  const { code, q } = useRouter().params;
  const { nothingScanned, outcome, busy, trouble, again, scanned } = useCheckIn(decoded(code ?? q) ?? '');

  const scanAgain = async () => {
    const found = await scan();
    if ('text' in found) await scanned(found.text);
    else if (found.reason) say(found.reason);
  };
  const shown = () => {
    if (busy) return <CheckInMark kind='busy' title={t('activity.checkingIn')} />;
    if (outcome) return <CheckedIn outcome={outcome} />;
    if (trouble) return <NotCheckedIn trouble={trouble} onAgain={again} onScan={scanAgain} />;
    if (!nothingScanned) return <CheckInMark kind='busy' title={t('activity.checkingIn')} />;
    return (
      <>
        <CheckInMark kind='wanting' title={t('activity.scanFirst')} note={t('activity.scanFirstText')} />
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
      {shown()}
    </Page>
  );
}

import { Refusal } from '@/cloud/trouble';
import { troubleText } from '@/cloud/trouble-text';
import { useCall } from '@/cloud/use-call';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { Tiny } from '@/ui/text';
import { CheckInMark } from '../check-in/check-in-mark';

export interface NotCheckedInProps {
  trouble: Refusal;
  onScan: () => unknown;
}

/** Why the check-in did not come about, and the one thing to do about it. */
export function NotCheckedIn({ trouble, onScan }: NotCheckedInProps) {
  const isCitizen = useCall('member.me', {}, { keep: true }).answer?.member === null;
  const scan = (main: boolean) => (
    <Button kind={main ? 'main' : 'line'} onTap={onScan}>
      {t('activity.scanAgain')}
    </Button>
  );
  // An old code is refused before anybody is looked up: whoever is not bound should not scan again to hear it.
  const told = isCitizen && trouble.code === 'activity.codeStale' ? new Refusal('member.notBound') : trouble;
  // Where the camera or the code is the trouble, the word is another way.
  const byWord = trouble.code.startsWith('activity.code');
  const unbound = told.code === 'member.notBound';
  return (
    <>
      <CheckInMark kind='wanting' title={t('activity.notCheckedIn')} note={troubleText(told)} />
      {unbound && (
        <Button kind='main' onTap={() => open('memberBind')}>
          {t('common.goBind')}
        </Button>
      )}
      <Row equal spaced={unbound}>
        {scan(!unbound)}
      </Row>
      {byWord && (
        <Row equal spaced>
          <Button onTap={() => open('activityWord')}>{t('activity.enterWord')}</Button>
        </Row>
      )}
      <Row spaced equal>
        <Tiny>{t('activity.askSecretary')}</Tiny>
      </Row>
    </>
  );
}

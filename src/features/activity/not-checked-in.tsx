import { Refusal, type Trouble } from '@/cloud/trouble';
import { open } from '@/device/navigate';
import { t } from '@/i18n';
import { troubleText } from '@/i18n/trouble';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { Tiny } from '@/ui/text';
import { CheckInMark } from './check-in-mark';

export interface NotCheckedInProps {
  trouble: Trouble;
  /** Sends the same code once more. */
  onAgain: () => unknown;
  onScan: () => unknown;
}

/** Why the check-in did not come about, and the one thing to do about it. */
export function NotCheckedIn({ trouble, onAgain, onScan }: NotCheckedInProps) {
  const refused = trouble instanceof Refusal;
  const scan = (main: boolean) => (
    <Button kind={main ? 'main' : 'line'} onTap={onScan}>
      {t('activity.scanAgain')}
    </Button>
  );
  if (!refused) {
    return (
      <>
        <CheckInMark kind='wanting' title={t('activity.unheard')} note={t('activity.unheardText')} />
        <Button kind='main' onTap={onAgain}>
          {t('common.again')}
        </Button>
        <Row equal spaced>
          {scan(false)}
        </Row>
      </>
    );
  }
  const unbound = trouble.code === 'member.notBound';
  return (
    <>
      <CheckInMark kind='wanting' title={t('activity.notCheckedIn')} note={troubleText(trouble)} />
      {unbound && (
        <Button kind='main' onTap={() => open('memberBind')}>
          {t('activity.goBind')}
        </Button>
      )}
      <Row equal spaced={unbound}>
        {scan(!unbound)}
      </Row>
      <Row spaced equal>
        <Tiny>{t('activity.askSecretary')}</Tiny>
      </Row>
    </>
  );
}

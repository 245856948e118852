import { useAct } from '@/cloud/use-act';
import { openDocument } from '@/device/open-document';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Row } from '@/ui/row';
import { Lead, Sub } from '@/ui/text';

/** The way to take one's own year along: made when asked for, opened by the phone's own reader. */
export function TakeYear({ year }: { year: number }) {
  const { act, trouble } = useAct('document.memberYear');
  const take = async () => {
    const made = await act({ year });
    if (made && !(await openDocument(made))) say(t('year.notOpened'));
  };
  return (
    <Card>
      <Lead>{t('year.takeTitle')}</Lead>
      <Sub>{t('year.takeWhy')}</Sub>
      <TroubleNotice of={trouble} />
      <Row equal spaced>
        <Button size='medium' onTap={take}>
          {t('year.take', { year })}
        </Button>
      </Row>
    </Card>
  );
}

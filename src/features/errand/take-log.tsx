import type { LogKind } from '@contract/words';
import { useAct } from '@/cloud/use-act';
import { openDocument } from '@/device/open-document';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Tiny } from '@/ui/text';

/** The way to take a month of the log along: made when asked for, opened by the phone's own reader. */
export function TakeLog({ of, month }: { of: LogKind; month: string }) {
  const { act, trouble, busy } = useAct('document.dailyLog');
  const take = async () => {
    const made = await act({ of, month });
    if (made && !(await openDocument(made))) say(t('year.notOpened'));
  };
  return (
    <>
      <TroubleNotice of={trouble} />
      <Button size='medium' busy={busy} onTap={take}>
        {t('errand.takeAlong')}
      </Button>
      <Tiny>{t('errand.takeAlongWhy')}</Tiny>
    </>
  );
}

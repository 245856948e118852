import type { Kept } from '@/cloud/outbox';
import { t } from '@/i18n';
import { timeText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Done } from '@/ui/layout/done';
import { CheckInMark } from './check-in-mark';

export interface KeptCheckInProps {
  kept: Kept;
  /** Tries to send it now. */
  onSend: () => unknown;
}

/** Without signal the scan is safe on the phone: that is said as warmly as a check-in, with what happens next. */
export function KeptCheckIn({ kept, onSend }: KeptCheckInProps) {
  const sendNow = (
    <Button size='medium' onTap={onSend}>
      {t('signal.sendNow')}
    </Button>
  );
  if (kept.unstored) {
    return (
      <>
        <CheckInMark kind='wanting' title={t('signal.unkeptTitle')} note={t('signal.unkeptNote')} />
        {sendNow}
      </>
    );
  }
  const time = timeText(new Date(kept.keptAt).toISOString());
  return (
    <>
      <Done title={t('signal.keptTitle')} figure={time} note={t('signal.keptNote')} />
      {sendNow}
    </>
  );
}

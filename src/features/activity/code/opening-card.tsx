import { t } from '@/i18n';
import { whenText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Heading } from '@/ui/layout/heading';
import type { ChangingCode } from './use-activity-code';

export interface OpeningCardProps {
  code: ChangingCode;
  /** It was open, and its day has passed. */
  wasOpen?: boolean;
  onOpen: () => unknown;
}

/** In place of the code while there is none: when the check-in may be opened, what that does, and the step that does it. */
export function OpeningCard({ code: { standing, opens }, wasOpen = false, onOpen }: OpeningCardProps) {
  if (!opens) return null;
  if (standing === 'over') {
    return (
      <Card>
        {wasOpen ? (
          <Heading title={t('activity.dayPassed')} note={t('activity.dayPassedText')} />
        ) : (
          <Heading title={t('activity.wasNeverOpened')} note={t('activity.wasNeverOpenedText')} />
        )}
      </Card>
    );
  }
  const told = { starts: whenText(opens.startsAt), from: whenText(opens.from) };
  return (
    <Card>
      <Heading
        title={t('activity.notOpenYet')}
        note={standing === 'early' ? t('activity.openEarly', told) : t('activity.openReady', told)}
      />
      {standing === 'ready' && (
        <Button kind='main' onTap={onOpen}>
          {t('activity.startCheckIn')}
        </Button>
      )}
    </Card>
  );
}

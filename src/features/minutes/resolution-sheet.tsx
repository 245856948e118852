import type { ResolutionLine } from '@contract/activity/resolution';
import { useState } from 'react';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/layout/sheet';
import { Row } from '@/ui/row';
import { Sub } from '@/ui/text';
import { ChangeResolutionSheet } from './change-resolution-sheet';
import { CloseResolutionSheet } from './close-resolution-sheet';
import { dayWords } from './day-words';
import type { Owner } from './owner';

export interface ResolutionSheetProps {
  resolution: ResolutionLine;
  /** Whom it may be given to; empty once the record is filed. */
  owners: readonly Owner[];
  onClose: () => void;
}

/** What can be done with a resolution that is open: say that it is done, or change it. */
export function ResolutionSheet({ resolution, owners, onClose }: ResolutionSheetProps) {
  const [doing, setDoing] = useState<'closing' | 'changing'>();
  if (doing === 'closing') return <CloseResolutionSheet resolution={resolution} onClose={onClose} />;
  if (doing === 'changing') {
    return <ChangeResolutionSheet resolution={resolution} owners={owners} onClose={onClose} />;
  }
  const { text, ownerName: name, dueOn } = resolution;
  return (
    <Sheet open title={text} onClose={onClose}>
      <Sub>{t('minutes.line', { name, due: dayWords(dueOn) })}</Sub>
      <Row equal spaced>
        <Button onTap={() => setDoing('changing')}>
          {owners.length > 0 ? t('minutes.change') : t('minutes.changeDay')}
        </Button>
        <Button kind='soft' onTap={() => setDoing('closing')}>
          {t('minutes.close')}
        </Button>
      </Row>
    </Sheet>
  );
}

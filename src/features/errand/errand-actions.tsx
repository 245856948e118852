import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import type { SentenceStep } from './errand-steps';

/** What is being asked about an errand: one sentence, or to whom it goes. */
export type Asking = SentenceStep | 'assign' | 'reassign' | 'amend';

type May = Output<'errand.detail'>['may'];

interface ActionsProps {
  onAsk: (asking: Asking) => void;
  onAccept: () => Promise<unknown>;
  onConfirm: () => Promise<unknown>;
}

/** What the caller can do with the errand now, one main thing at most: null when there is nothing. */
export function errandActions(may: May, { onAsk, onAccept, onConfirm }: ActionsProps) {
  if (may.confirm) {
    return (
      <Row equal>
        <Button onTap={() => onAsk('dispute')}>{t('errand.dispute')}</Button>
        <Button kind='main' onTap={onConfirm}>
          {t('errand.confirm')}
        </Button>
      </Row>
    );
  }
  if (may.finish) {
    return (
      <Row equal>
        {may.assign ? (
          <Button onTap={() => onAsk('assign')}>{t('errand.assign')}</Button>
        ) : (
          <Button onTap={() => onAsk('progress')}>{t('errand.progress')}</Button>
        )}
        <Button kind='main' onTap={() => onAsk('finish')}>
          {t('errand.finish')}
        </Button>
      </Row>
    );
  }
  if (!may.assign) return null;
  return (
    <Row equal>
      {may.accept && <Button onTap={onAccept}>{t('errand.accept')}</Button>}
      <Button kind='main' onTap={() => onAsk('assign')}>
        {t('errand.assign')}
      </Button>
    </Row>
  );
}

import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import type { Asking } from './wish-sheets';

export interface WishActionsOptions {
  onHelp: () => Promise<unknown>;
  /** Says whether the caller helps who asked them to. */
  onAnswerHelp: (helps: boolean) => Promise<unknown>;
  onPass: () => unknown;
  onRemind: () => Promise<unknown>;
  onAsk: (asking: Asking) => void;
}

/** What the caller can do with the wish now: null when there is nothing. */
export function wishActions(
  { may }: Pick<Output<'wish.detail'>, 'may'>,
  { onHelp, onAnswerHelp, onPass, onRemind, onAsk }: WishActionsOptions,
) {
  // Before a word that is asked of them as staff: whoever says yes has no such word any more.
  if (may.answerHelp) {
    return (
      <Row equal>
        <Button onTap={() => onAnswerHelp(false)}>{t('wall.helpNo')}</Button>
        <Button kind='main' onTap={() => onAnswerHelp(true)}>
          {t('wall.helpYes')}
        </Button>
      </Row>
    );
  }
  if (may.verify) {
    return (
      <Row equal>
        {may.reject && <Button onTap={() => onAsk('reject')}>{t('wish.reject')}</Button>}
        <Button kind='main' onTap={onPass}>
          {t('wish.passHere')}
        </Button>
      </Row>
    );
  }
  if (may.claim) {
    return (
      <Button kind='main' onTap={onHelp}>
        {t('wish.help')}
      </Button>
    );
  }
  if (may.confirm) {
    return (
      <Row equal>
        <Button onTap={() => onAsk('dispute')}>{t('wish.dispute')}</Button>
        <Button kind='main' onTap={() => onAsk('confirm')}>
          {t('wish.confirm')}
        </Button>
      </Row>
    );
  }
  if (may.reply) {
    return (
      <Button kind='main' onTap={() => onAsk('reply')}>
        {t('wish.reply')}
      </Button>
    );
  }
  if (may.settle) {
    return (
      <Row equal>
        {may.takeBack && <Button onTap={() => onAsk('takeBack')}>{t('wish.takeBack')}</Button>}
        <Button kind='main' onTap={() => onAsk('settle')}>
          {t('wish.settle')}
        </Button>
      </Row>
    );
  }
  if (may.remindStaff) {
    return (
      <Button kind='main' onTap={onRemind}>
        {t('wall.remind')}
      </Button>
    );
  }
  if (!may.fulfil && !may.giveUp) return null;
  return (
    <Row equal>
      {may.giveUp && <Button onTap={() => onAsk('giveUp')}>{t('wish.giveUp')}</Button>}
      {may.fulfil && (
        <Button kind='main' onTap={() => onAsk('fulfil')}>
          {t('wish.fulfil')}
        </Button>
      )}
    </Row>
  );
}

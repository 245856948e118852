import { t } from '../i18n';
import { inStage, nextFromStage, tellStage } from '../platform/stage.h5';
import type { Scanned } from './scan';

export type { Scanned };

/** In the stage, takes the code another phone shows; elsewhere, the code's link is pasted. */
export async function scan(): Promise<Scanned> {
  if (!inStage()) {
    const text = window.prompt(t('common.pasteCodeLink'));
    return text ? { text } : { cancelled: true };
  }
  const answer = nextFromStage();
  tellStage({ type: 'stage:scan' });
  const word = await answer;
  return word.type === 'stage:scanned' ? { text: word.text } : { cancelled: true, reason: word.reason };
}

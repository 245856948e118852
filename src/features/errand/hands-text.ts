import type { ErrandCard } from '@contract/errand';
import type { ErrandState } from '@contract/words';
import { t } from '@/i18n';

const inHand: readonly ErrandState[] = ['assigned', 'disputed'];
const calledDone: readonly ErrandState[] = ['done', 'confirmed', 'undisputed', 'recorded'];

/** 「陈志远在办」, 「陈志远办的」; empty where nobody has it in hand. */
export function handsText({ state, assignee: who }: Pick<ErrandCard, 'state' | 'assignee'>): string {
  if (!who) return '';
  if (calledDone.includes(state)) return t('errand.by_done', { who });
  return inHand.includes(state) ? t('errand.by', { who }) : '';
}

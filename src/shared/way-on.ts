import { Refusal, type Trouble } from '@/cloud/trouble';
import { open, openTab } from '@/device/page/navigate';
import { t } from '@/i18n';

const passing: readonly string[] = ['call.failed', 'call.badCursor'];

/** Whether asking again may well cure it. */
export const isPassing = (trouble: Trouble): boolean =>
  !(trouble instanceof Refusal) || passing.includes(trouble.code);

/** What to do when a page did not get its answer: ask again where that may help, else where to go instead. */
export function wayOn(trouble: Trouble, again: () => unknown): { words: string; onTap: () => unknown } {
  if (isPassing(trouble)) return { words: t('common.again'), onTap: again };
  if (trouble instanceof Refusal && trouble.code === 'member.notBound') {
    return { words: t('common.goBind'), onTap: () => open('memberBind') };
  }
  return { words: t('common.goHome'), onTap: () => openTab('home') };
}

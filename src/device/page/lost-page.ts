import { usePageNotFound } from '@tarojs/taro';
import { t } from '@/i18n';
import { say } from '../say';
import { openTab } from './navigate';

/** An address that leads nowhere (an old link, a mistyped one) leads home, with a word on why. */
export function useLostPage(): void {
  usePageNotFound(() => {
    void openTab('home').then(() => say(t('common.lostPage')));
  });
}

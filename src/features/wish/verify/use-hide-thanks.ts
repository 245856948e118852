import { useAct } from '@/cloud/use-act';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';

/** Keeps a wish's thanks off the public pages, after a question. */
export function useHideThanks() {
  const { act, busy, trouble } = useAct('wish.hideThanks', {
    refreshes: ['wish.detail', 'summary.publicPage', 'summary.home'],
  });
  const hide = async (wishId: string) => {
    const sure = await confirm({
      title: t('wish.hideThanksTitle'),
      text: t('wish.hideThanksText'),
      yes: t('wish.hideThanks'),
      no: t('wish.hideThanksNo'),
    });
    if (sure && (await act({ wishId }))) say(t('wish.hideThanksSaid'));
  };
  return { hide, busy, trouble };
}

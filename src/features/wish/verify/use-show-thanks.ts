import { useAct } from '@/cloud/use-act';
import { say } from '@/device/say';
import { t } from '@/i18n';

/** Puts thanks on the public pages that the staff have looked at. */
export function useShowThanks() {
  const { act, busy, trouble } = useAct('wish.showThanks', {
    refreshes: ['wish.detail', 'summary.publicPage', 'summary.home'],
  });
  const show = async (wishId: string) => {
    const done = await act({ wishId });
    if (done) say(t(done.shown ? 'wish.showThanksSaid' : 'wish.showThanksGone'));
  };
  return { show, busy, trouble };
}

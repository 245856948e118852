import { useAct } from '@/cloud/use-act';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';

/** Says yes or no to helping somebody of the own branch, by one tap; stands back from it after a question. */
export function useAnswerHelp(wishId: string) {
  const { act, trouble } = useAct('wish.answerHelp', { refreshes: ['wish.', 'summary.'] });
  const answer = async (helps: boolean) => {
    if (await act({ wishId, helps })) say(t(helps ? 'wall.helpYesSaid' : 'wall.helpNoSaid'));
  };
  const standBack = async () => {
    const sure = await confirm({
      title: t('wall.standBackTitle'),
      text: t('wall.standBackText'),
      yes: t('wall.standBackYes'),
      no: t('wall.standBackNo'),
    });
    if (sure) await answer(false);
  };
  return { answer, standBack, trouble };
}

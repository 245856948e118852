import { useAct } from '@/cloud/use-act';
import { say } from '@/device/say';
import { t } from '@/i18n';

/** The township asks a wish's community to look at it; says whether anybody there could be told. */
export const useRemindStaff = () =>
  useAct('wish.remindStaff', {
    refreshes: ['wish.'],
    done: ({ told }) => say(told > 0 ? t('wall.remindSaid', { n: told }) : t('wall.remindNobody')),
  });

import type { Opens } from '@contract/opening';
import { useAct } from '@/cloud/use-act';
import { useKeptAct } from '@/cloud/use-kept-act';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { whenText } from '@/i18n/dates';
import { forgetOpening, isOpenedHere } from './opened-here';

/** Opens the check-in and takes that back, each after a question. Without signal the opening waits on the phone. */
export function useOpening(activityId: string, onChanged: () => unknown) {
  const opening = useKeptAct('activity.open');
  const undoing = useAct('activity.undoOpen', { refreshes: ['activity.', 'summary.'] });
  return {
    trouble: opening.trouble ?? undoing.trouble,
    open: async ({ startsAt }: Opens) => {
      const starts = whenText(startsAt);
      const agreed = await confirm({
        title: t('activity.openTitle'),
        text: t('activity.openText', { starts }),
        yes: t('activity.openYes'),
      });
      if (!agreed) return;
      undoing.forgive();
      const opened = await opening.act({ activityId });
      if (opened && 'kept' in opened) say(t('activity.openKept'));
      await onChanged();
    },
    undo: async () => {
      const agreed = await confirm({
        title: t('activity.undoOpenTitle'),
        text: t('activity.undoOpenText'),
        yes: t('activity.undoOpenYes'),
      });
      if (!agreed) return;
      opening.forgive();
      if (isOpenedHere(activityId)) forgetOpening(activityId);
      else if (!(await undoing.act({ activityId }))) return;
      say(t('activity.undone'));
      await onChanged();
    },
  };
}

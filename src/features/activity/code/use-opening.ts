import { useAct } from '@/cloud/use-act';
import { useKeptAct } from '@/cloud/use-kept-act';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { forgetOpening, isOpenedHere } from './opened-here';

/**
 * Opens the check-in, which the page itself has asked about, and takes that back after a question. Without signal the
 * opening waits on the phone.
 */
export function useOpening(activityId: string, onChanged: () => unknown) {
  const opening = useKeptAct('activity.open');
  const undoing = useAct('activity.undoOpen', { refreshes: ['activity.', 'summary.'] });
  return {
    trouble: opening.trouble ?? undoing.trouble,
    open: async () => {
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

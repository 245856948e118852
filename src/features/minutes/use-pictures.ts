import { limits } from '@contract/limits';
import { useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { choosePictures, uploadPicture } from '@/device/pictures/pictures';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import type { Minutes } from './minutes-form';

const refreshes = ['activity.minutes'];

/** Adding pictures and what may be done with each. */
export function usePictures({ activityId, pictures }: Pick<Minutes, 'activityId' | 'pictures'>) {
  const adding = useAct('activity.addPicture', { refreshes });
  const again = useAct('activity.checkPictureAgain', { refreshes });
  const approving = useAct('activity.approvePicture', { refreshes });
  const removing = useAct('activity.removePicture', { refreshes });
  const [unsent, setUnsent] = useState(false);

  const add = async () => {
    setUnsent(false);
    for (const chosen of await choosePictures(limits.pictures - pictures.length)) {
      let fileId: string;
      try {
        fileId = await uploadPicture(chosen);
      } catch {
        return setUnsent(true);
      }
      if (!(await adding.act({ activityId, fileId }))) return;
    }
  };
  return {
    add,
    /** Something did not get through. */
    unsent,
    trouble: adding.trouble ?? again.trouble ?? approving.trouble ?? removing.trouble,
    checkAgain: (pictureId: string) => again.act({ activityId, pictureId }),
    approve: async (pictureId: string) => {
      if (await approving.act({ activityId, pictureId })) say(t('minutes.pictureApproved'));
    },
    /** Asks first; answers whether it was removed. */
    remove: async (pictureId: string) => {
      const agreed = await confirm({
        title: t('minutes.pictureRemoveTitle'),
        text: t('minutes.pictureRemoveText'),
        yes: t('minutes.pictureRemove'),
      });
      return agreed && (await removing.act({ activityId, pictureId })) !== undefined;
    },
  };
}

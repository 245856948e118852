import { limits } from '@contract/limits';
import { useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';
import { choosePictures, uploadPicture } from '@/device/pictures/pictures';
import { confirm } from '@/device/say';
import { t } from '@/i18n';

const refreshes = ['wish.pictures'];

/** The pictures of a wish, adding some and taking one away. */
export function useWishPictures(wishId: string) {
  const { answer } = useCall('wish.pictures', { wishId }, { when: wishId !== '' });
  const adding = useAct('wish.addPicture', { refreshes });
  const removing = useAct('wish.removePicture', { refreshes });
  const [unsent, setUnsent] = useState(false);
  const part = answer?.mayAdd ?? null;
  const room = answer && part ? limits.wishPictures - answer[part].length : 0;

  const add = async () => {
    if (!part) return;
    setUnsent(false);
    for (const chosen of await choosePictures(room)) {
      let fileId: string;
      try {
        fileId = await uploadPicture(chosen);
      } catch {
        return setUnsent(true);
      }
      if (!(await adding.act({ wishId, part, fileId }))) return;
    }
  };
  return {
    answer,
    add,
    /** The part that takes another picture of the caller's; null when none does. */
    adds: room > 0 ? part : null,
    /** Something did not get through. */
    unsent,
    trouble: adding.trouble ?? removing.trouble,
    /** Asks first; answers whether it was removed. */
    remove: async (pictureId: string) => {
      const agreed = await confirm({
        title: t('wishMedia.removeTitle'),
        text: t('wishMedia.removeText'),
        yes: t('wishMedia.remove'),
      });
      return agreed && (await removing.act({ wishId, pictureId })) !== undefined;
    },
  };
}

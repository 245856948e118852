import { useAct } from '@/cloud/use-act';
import { openDocument } from '@/device/open-document';
import { say } from '@/device/say';
import { t } from '@/i18n';

/** Has the record of an activity made as a document, and opens it. */
export function useDownloadRecord() {
  const making = useAct('document.activityRecord');
  return {
    trouble: making.trouble,
    busy: making.busy,
    download: async (activityId: string) => {
      const made = await making.act({ activityId });
      if (made && !(await openDocument(made))) say(t('minutes.notOpened'));
    },
  };
}

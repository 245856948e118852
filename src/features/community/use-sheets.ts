import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';
import { usePages } from '@/cloud/use-pages';
import { openDocument } from '@/device/open-document';
import { say } from '@/device/say';
import { t } from '@/i18n';

/** A community's quarter, branch by branch; without `quarter` the one that is to be sent. */
export const useSheets = (quarter: string | undefined) =>
  useCall('community.sheets', quarter ? { quarter } : {});

export interface WhichSheet {
  communityId: string;
  branchId: string;
  quarter: string;
}

/** One branch's sheet. */
export const useSheet = (which: WhichSheet) => useCall('community.sheet', which);

/** Sends sheets to their branches. */
export const useSendSheets = () => useAct('community.sendSheets', { refreshes: ['community.'] });

/** What communities sent to the reader's branch. */
export const useReceivedSheets = () => usePages('community.receivedSheets', {});

/** The reader's own service of a year. */
export const useOwnService = (year: number) => useCall('community.ownService', { year });

/** Has a sheet made as a document, and opens it. */
export function useDownloadSheet() {
  const { act, trouble, busy } = useAct('document.serviceSheet');
  return {
    trouble,
    busy,
    download: async (which: WhichSheet) => {
      const made = await act(which);
      if (made && !(await openDocument(made))) say(t('community.sheetNotOpened'));
    },
  };
}

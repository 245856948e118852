import { useAct } from '@/cloud/use-act';
import { buzz } from '@/device/buzz';
import { draftKey } from './study-draft';

/** Notes down something that was studied. */
export const useRecordStudy = () =>
  useAct('study.record', { refreshes: ['study.', 'summary.'], done: buzz, draft: draftKey });

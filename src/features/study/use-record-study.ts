import { useAct } from '@/cloud/use-act';
import { buzz } from '@/device/buzz';

/** Notes down something that was studied. */
export const useRecordStudy = () => useAct('study.record', { refreshes: ['study.', 'summary.'], done: buzz });

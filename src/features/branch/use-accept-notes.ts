import { useAct } from '@/cloud/use-act';

/** The secretary accepts notes, or sends them back with a reason. */
export const useAcceptNotes = () => useAct('study.accept', { refreshes: ['study.', 'summary.'] });

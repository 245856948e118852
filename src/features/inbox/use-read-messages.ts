import { useAct } from '@/cloud/use-act';

/** The caller has seen some messages, or all up to an instant. */
export const useReadMessages = () => useAct('message.read', { refreshes: ['message.', 'summary.home'] });

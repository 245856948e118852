import { useCall } from '@/cloud/use-call';

/** One wish as the caller may see it. Never kept on the phone: it may hold somebody's address. */
export const useWish = (wishId: string) => useCall('wish.detail', { wishId }, { when: wishId !== '' });

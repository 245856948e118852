import { useCall } from '@/cloud/use-call';

/** Who the reader is here; the last visit's answer stands until a new one comes. */
export const useMe = () => useCall('member.me', {}, { keep: true });

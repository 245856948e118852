import type { Output } from '@contract/api';
import { useCall } from '@/cloud/use-call';

export type Home = Output<'summary.home'>;

/** All that the home page shows, in one call; the last visit's stands until a new one comes. */
export const useHome = () => useCall('summary.home', {}, { keep: true });

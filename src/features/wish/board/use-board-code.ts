import { useCall } from '@/cloud/use-call';

/** The code on a community's notice board; without a community, on that of the caller's own. */
export const useBoardCode = (communityId: string | undefined) =>
  useCall('wish.boardCode', communityId ? { communityId } : {});

import type { Shared } from './share';

export type { Shared };

export const canShare = false;

/** A browser passes nothing on to WeChat. */
export function useShare(_shared: Shared | ((about: string | undefined) => Shared)): void {}

import type { NeedKind } from '@contract/words';
import { useAct } from '@/cloud/use-act';
import { usePages } from '@/cloud/use-pages';

const refreshes = ['community.', 'summary.home'];

/** A community's list of a year; without `communityId` the reader's own, or that of their unit. */
export const useNeeds = (kind: NeedKind, year: number, communityId: string | undefined) =>
  usePages('community.needs', { kind, year, ...(communityId ? { communityId } : {}) });

export const useSaveNeed = () => useAct('community.saveNeed', { refreshes });
export const useCopyNeeds = () => useAct('community.copyNeeds', { refreshes });
export const useDropNeed = () => useAct('community.dropNeed', { refreshes });
export const useTakeUpNeed = () => useAct('community.takeUpNeed', { refreshes });
export const useOffer = () => useAct('community.offer', { refreshes });
export const useAnswerOffer = () => useAct('community.answerOffer', { refreshes });
export const useTakeBackOffer = () => useAct('community.takeBackOffer', { refreshes });
export const useFinishNeed = () => useAct('community.finishNeed', { refreshes });

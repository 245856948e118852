import type { CallName } from '@contract/api';
import { useAct } from '@/cloud/use-act';

/** Does something with an errand, after which lists, the errand and the home page are asked for anew. */
export const useErrandAct = <Name extends CallName & `errand.${string}`>(name: Name, draft?: string) =>
  useAct(name, { refreshes: ['errand.', 'summary.'], draft });

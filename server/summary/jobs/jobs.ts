import { jobsOf } from '../../kernel/jobs';
import { type AnyKept, removeWhatIsOver } from '../../kernel/store/retention';
import { summary } from '../area';
import { recomputeTouchedMonths } from './branch-months';
import type { ExcuseAll } from './recompute';

/** Computes the months that changed and removes what is over, as the areas say that it is done. */
export const summaryJobs = (areas: { excuseAll: ExcuseAll; periods: readonly AnyKept[] }) =>
  jobsOf(summary.jobs.timer, {
    recomputeMonths: async ({ now }) => ({ ...(await recomputeTouchedMonths(now, areas.excuseAll)) }),
    removeWhatIsOver: async ({ now, until }) => ({
      removed: await removeWhatIsOver(areas.periods, now, until),
    }),
  });

import { excuseAll } from '../../server/activity/lifecycle/excuse-all';
import { timerOf } from '../../server/kernel/jobs';
import { summaryJobs } from '../../server/summary/jobs/jobs';
import { periods } from './periods';

/** Rung by the cloud's clock: the figures of months that changed, and what does not stay. */
export const main = timerOf('branchMonths', summaryJobs({ excuseAll, periods }));

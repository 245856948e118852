import { errandJobs } from '../../server/errand/jobs/jobs';
import { timerOf } from '../../server/kernel/jobs';

/** Rung every minute by the cloud's clock: what time does to errands, and what people are told of them. */
export const main = timerOf('errands', errandJobs);

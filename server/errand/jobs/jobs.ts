import { jobsOf } from '../../kernel/jobs';
import { errand } from '../area';
import { lapse } from './lapse';
import { tellNews } from './tell-news';

/** Closes what nobody disputed, tells people what happened to their errands, and writes the daily log. */
export const errandJobs = jobsOf(errand.jobs.errandclock, {
  lapse: async ({ now }) => ({ lapsed: await lapse(now) }),
  tellNews: ({ now, until }) => tellNews(now, until),
});

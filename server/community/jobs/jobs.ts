import { jobsOf } from '../../kernel/jobs';
import { community } from '../area';
import { remindOfSheets } from './sheets-due';

/** Reminds communities of the quarter's service sheets. */
export const communityJobs = jobsOf(community.jobs.reminders, {
  remindOfSheets: async ({ now, until }) => ({ sheets: await remindOfSheets(now, until) }),
});

import { jobsOf } from '../../kernel/jobs';
import { templates } from '../../messaging/phones/settings';
import { activity } from '../area';
import { followChanges } from './follow-up';
import { remindAhead } from './remind';
import { remindOfResolutions } from './resolutions';

/** Sees to what follows from what was done of activities, and reminds of meetings and of what they resolved. */
export const activityJobs = jobsOf(activity.jobs.reminders, {
  followChanges: async ({ now, until }) => ({ done: await followChanges(now, until) }),
  remindAhead: async ({ now, until }) => ({ ...(await remindAhead(templates, now, until)) }),
  remindOfResolutions: async ({ now, until }) => ({ resolutions: await remindOfResolutions(now, until) }),
});

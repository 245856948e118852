import { jobsOf } from '../../kernel/jobs';
import { messaging } from '../area';
import { deliverDue } from './deliver';
import { templates } from './settings';

/** Sends to phones what waits. */
export const messagingJobs = jobsOf(messaging.jobs.reminders, {
  deliverDue: async ({ now, until }) => ({ ...(await deliverDue(templates, now, until)) }),
});

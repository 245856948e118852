import { activityJobs } from '../../server/activity/jobs/jobs';
import { communityJobs } from '../../server/community/jobs/jobs';
import { timerOf } from '../../server/kernel/jobs';
import { messagingJobs } from '../../server/messaging/phones/jobs';

/**
 * Rung every minute by the cloud's clock: what follows from what was done, the reminders that have come due, then what waits
 * for phones. A function of its own beside `timer`, so that figures that take long delay nobody's reminder.
 */
export const main = timerOf('reminders', [...activityJobs, ...communityJobs, ...messagingJobs]);

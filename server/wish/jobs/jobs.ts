import { jobsOf } from '../../kernel/jobs';
import { wish } from '../area';
import { moveByItself } from './by-itself';
import { remindOfDue } from './due-soon';
import { forgetUnclaimed } from './reservations';
import { tellNews } from './tell-news';

/**
 * Returns to the wall what was claimed and never heard of, closes what nobody disputed, reminds of what is due, tells posters
 * and claimers what happened, and forgets what was reserved by calls that broke off.
 */
export const wishJobs = jobsOf(wish.jobs.wishclock, {
  moveByItself: ({ now }) => moveByItself(now),
  remindOfDue: async ({ now, until }) => ({ reminded: await remindOfDue(now, until) }),
  tellNews: ({ now, until }) => tellNews(now, until),
  forgetUnclaimed: ({ now, until }) => forgetUnclaimed(now, until),
});

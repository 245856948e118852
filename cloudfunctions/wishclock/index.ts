import { timerOf } from '../../server/kernel/jobs';
import { wishJobs } from '../../server/wish/jobs/jobs';

/** Rung every minute by the cloud's clock: what time does to wishes, and what people are told of them. */
export const main = timerOf('wishes', wishJobs);

import type { MessageRecord } from '../records/message';
import { newsMessage, type TellsOf } from './news-of-steps';

/** One message about a wish. `occasion` tells it from the same news another time, or to another. */
export const wishMessage = (wish: TellsOf, told: Parameters<typeof newsMessage>[2]): MessageRecord =>
  newsMessage('wish', wish, told);

import { errands, wishes } from '../../server/collections';
import { concernedByErrand, concernedByWish } from '../../server/letters/concerned';
import type { FeedbackRecord } from '../../server/records/feedback';
import { command } from '../kernel/store/database';

type About = Pick<FeedbackRecord, 'about' | 'concerned'>;

/**
 * The letters with whom they concern by now: somebody may have been given what a letter is about, or begun to help, since
 * it was written. At most two requests side by side, and none for letters about nothing on record.
 */
export async function concernedNow<Letter extends About>(letters: readonly Letter[]): Promise<Letter[]> {
  const idsOf = (wanted: 'wish' | 'errand') => [
    ...new Set(letters.flatMap(({ about }) => (about?.kind === wanted ? [about.id] : []))),
  ];
  const [wishIds, errandIds] = [idsOf('wish'), idsOf('errand')];
  const [ofWishes, ofErrands] = await Promise.all([
    wishIds.length > 0 ? wishes.find({ _id: command().in(wishIds) }, { limit: wishIds.length }) : [],
    errandIds.length > 0 ? errands.find({ _id: command().in(errandIds) }, { limit: errandIds.length }) : [],
  ]);
  const concerned = new Map([
    ...ofWishes.map((wish) => [wish._id, concernedByWish(wish)] as const),
    ...ofErrands.map((errand) => [errand._id, concernedByErrand(errand)] as const),
  ]);
  return letters.map((letter) => ({
    ...letter,
    concerned: [...letter.concerned, ...((letter.about && concerned.get(letter.about.id)) ?? [])],
  }));
}

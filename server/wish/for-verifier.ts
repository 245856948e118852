import type { WishRecord } from '../../server/records/wish';
import { numbersIn } from './published-text';
import { similarTo } from './similar';

/** What the community asked last, and the answer: as it is read before deciding. */
function lastAsked({ steps }: Pick<WishRecord, 'steps'>) {
  const latest = [...steps].reverse();
  const noteOf = (wanted: 'askedBack' | 'replied') => latest.find(({ what }) => what === wanted)?.note ?? '';
  return { question: noteOf('askedBack'), answer: noteOf('replied') };
}

/** What the staff should know of each of these wishes that wait for them, by `_id`. */
export async function forVerifier(waiting: readonly WishRecord[]) {
  const similar = await similarTo(waiting);
  return new Map(
    waiting.map((wish) => [
      wish._id,
      {
        review: wish.advice !== 'pass',
        numbers: numbersIn(wish),
        ...lastAsked(wish),
        similar: (similar.get(wish._id) ?? []).map(({ _id, number, title, state, postedAt }) => ({
          ...{ wishId: _id, number, title, state, postedAt },
        })),
      },
    ]),
  );
}

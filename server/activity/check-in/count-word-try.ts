import { accounts } from '../../collections';
import { command } from '../../kernel/store/database';
import { countedSince, MOST_TRIES, tryOf } from './word-tries';

/**
 * Counts a try before the word is compared with anything; says whether there was one left. The five newest tries stand
 * in the person's own account, and one conditional write adds one while the fifth is not there or ten minutes old: of
 * any number at one moment no more than five are ever counted, and only a counted word is compared. The same word
 * said again in its minute is not counted again (and answers false: the account has it).
 */
export function countWordTry(openid: string, word: string, now: Date): Promise<boolean> {
  const { exists, lt, neq, or } = command();
  const said = tryOf(word, now);
  return accounts.change(
    {
      _id: openid,
      'wordTries.said': neq(said.said),
      [`wordTries.${MOST_TRIES - 1}.at`]: or([exists(false), lt(countedSince(now))]),
    },
    { set: { updatedAt: now }, putFirst: { wordTries: { item: said, most: MOST_TRIES } } },
  );
}

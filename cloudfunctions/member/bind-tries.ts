import { foldName } from '../../contract/text/fold';
import { bindTries } from '../collections';
import { keyedHash } from '../kernel/cipher';
import { dayOf } from '../kernel/clock';
import { inTransaction } from '../kernel/transaction';
import { within } from '../kernel/within';
import { triesWith } from './rules';

/**
 * Notes that the person looks for themselves by this name and phone; says whether they may. The same ones said again
 * are one try: an answer that got lost, or the branch chosen afterwards, costs none.
 */
export function countTry(openid: string, said: { name: string; phone: string }, now: Date): Promise<boolean> {
  const day = dayOf(now);
  const hash = keyedHash(`${said.phone} ${foldName(said.name)}`, 'bind try');
  return inTransaction(async (transaction) => {
    const rows = within(transaction, bindTries);
    const before = await rows.get(openid);
    const today = before?.day === day ? before.tried : [];
    const tried = triesWith(today, hash);
    if (tried && tried !== today) await rows.put({ _id: openid, day, tried, updatedAt: now });
    return tried !== null;
  });
}

import { foldName } from '../../contract/text/fold';
import { bindTries } from '../../server/collections';
import type { BindTriesRecord, GivenPhone } from '../../server/records/member';
import { keyedHash } from '../kernel/access/cipher';
import type { Transaction } from '../kernel/store/database';
import { inTransaction } from '../kernel/store/transaction';
import { within } from '../kernel/store/within';
import { dayOf } from '../kernel/time/clock';
import { TRIES_A_DAY, withOneMore } from './rules';

/** The person's day so far: another day begins anew, but for the number that WeChat gave last. */
function today(openid: string, before: BindTriesRecord | null, now: Date): BindTriesRecord {
  const day = dayOf(now);
  if (before?.day === day) return before;
  const given = before?.given ? { given: before.given } : {};
  return { _id: openid, day, tried: [], ...given, updatedAt: now };
}

/**
 * Notes that the person looks for themselves by this name and phone, and what WeChat gave for the button's code; says
 * whether they may. The same ones said again are one try: an answer that got lost, or the branch chosen afterwards,
 * costs none.
 */
export function countTry(
  openid: string,
  said: { name: string; phone: string; given: GivenPhone | null },
  now: Date,
): Promise<boolean> {
  const hash = keyedHash(`${said.phone} ${foldName(said.name)}`, 'bind try');
  return inTransaction(async (transaction) => {
    const rows = within(transaction, bindTries);
    const before = today(openid, await rows.get(openid), now);
    const tried = withOneMore(before.tried, hash, TRIES_A_DAY);
    const isNews = said.given !== null && said.given.code !== before.given?.code;
    if (isNews || (tried !== null && tried !== before.tried)) {
      await rows.put({
        ...before,
        tried: tried ?? before.tried,
        ...(said.given ? { given: said.given } : {}),
        updatedAt: now,
      });
    }
    return tried !== null;
  });
}

/** Notes, beside the request itself, that the person puts one before somebody today; says whether they may. */
export async function countRequest(
  transaction: Transaction,
  { openid, requestId, most, now }: { openid: string; requestId: string; most: number; now: Date },
): Promise<boolean> {
  const rows = within(transaction, bindTries);
  const before = today(openid, await rows.get(openid), now);
  const asked = withOneMore(before.asked ?? [], requestId, most);
  if (asked && asked !== before.asked) await rows.put({ ...before, asked, updatedAt: now });
  return asked !== null;
}

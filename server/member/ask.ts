import { foldName } from '../../contract/text/fold';
import { bindRequests } from '../../server/collections';
import { refuse } from '../../server/kernel/refusal';
import { numberSetting } from '../../server/kernel/setting';
import { type BindRequestRecord, bindRequestForm, NOBODY } from '../../server/records/member';
import type { OrganizationRecord } from '../../server/records/organization';
import { phoneHash } from '../kernel/access/cipher';
import { inTransaction } from '../kernel/store/transaction';
import { within } from '../kernel/store/within';
import { entryOf } from './bind-entry';
import { countRequest } from './bind-tries';
import { phoneTail, sealPhone } from './phone';
import { bindRequestIdOf } from './request';
import { answererIn, routeOf } from './route';
import { asksTheSame } from './rules';

/** Requests that one person may put in a day: turning to another branch is another one. */
export const requestsADay = () => Math.max(1, numberSetting('DAOZHIBU_BIND_REQUESTS', 3));

interface Asking {
  name: string;
  phone: string;
  note: string;
  byButton: boolean;
  advice: 'pass' | 'review' | 'unchecked';
}

/** Puts a request before whoever answers for the branch; says whether there is anybody. The same one again is the same. */
export async function ask(
  branch: OrganizationRecord,
  { name, phone, note, byButton, advice }: Asking,
  { openid, requestId, now }: { openid: string; requestId: string; now: Date },
): Promise<{ unheard: boolean }> {
  const hash = phoneHash(phone);
  const answererId = answererIn(await routeOf(branch, { name, phoneHash: hash }));
  const wanted: BindRequestRecord = {
    _id: bindRequestIdOf(openid),
    ...bindRequestForm,
    ...{ openid, name, foldedName: foldName(name) },
    ...{ phone: sealPhone(phone), phoneHash: hash, phoneTail: phoneTail(phone), byButton },
    ...{ branchId: branch._id, branchName: branch.name, answererId, note },
    ...(advice === 'pass' ? {} : { advice }),
    ...{ state: 'waiting', reason: '', askedAt: now, answeredBy: null, updatedAt: now },
  };
  const standing = await put(wanted, { openid, requestId, now });
  return { unheard: standing.answererId === NOBODY };
}

/** Puts the request in place of an earlier one, unless that has been approved at the same moment. */
const put = (
  wanted: BindRequestRecord,
  call: { openid: string; requestId: string; now: Date },
): Promise<BindRequestRecord> =>
  inTransaction(async (transaction) => {
    const requests = within(transaction, bindRequests);
    const before = await requests.get(wanted._id);
    if (before && asksTheSame(before, wanted)) return before;
    if (before?.state === 'approved' && (await entryOf(transaction, wanted.openid)))
      refuse('member.alreadyBound');
    const most = requestsADay();
    if (!(await countRequest(transaction, { ...call, most }))) refuse('member.tooManyRequests', { most });
    await requests.put(wanted);
    return wanted;
  });

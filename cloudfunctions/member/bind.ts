import type { RefusalCode } from '../../contract/api';
import * as contract from '../../contract/member';
import { bindRequests, bindTries, members, organizations } from '../../server/collections';
import { keyedHash, phoneHash } from '../../server/kernel/access/cipher';
import { anyone } from '../../server/kernel/access/permission';
import { withProvenOffices } from '../../server/kernel/access/proof';
import { action } from '../../server/kernel/action';
import { Refusal, refuse } from '../../server/kernel/refusal';
import { inTransaction } from '../../server/kernel/store/transaction';
import { within } from '../../server/kernel/store/within';
import { phoneOfButton } from '../../server/kernel/text/phone-number';
import { ask } from '../../server/member/ask';
import { bindEntry } from '../../server/member/bind-entry';
import { countTry } from '../../server/member/bind-tries';
import { followBinding } from '../../server/member/follow-binding';
import { openPhone, sealPhone } from '../../server/member/phone';
import { bindRequestIdOf } from '../../server/member/request';
import { rerouteAround } from '../../server/member/route';
import { freeEntry, isGiven, meantEntries } from '../../server/member/rules';
import { tellBranch } from '../../server/member/tell-binding';
import type { BindTriesRecord, GivenPhone, MemberRecord } from '../../server/records/member';

/** Somebody was quicker, it left the roll, or nobody signed it: whoever binds themselves is told of none of these. */
const isNoMatch: readonly RefusalCode[] = ['member.noMatch', 'member.notBelieved'];

/** People who share one phone: a family, not more. */
const MOST_AT_ONE_PHONE = 20;

/**
 * Binds the caller to the one free entry that their name and the number that WeChat gave meet; else asks the branch they
 * chose. What is found on a roll is looked up, and told, in the same way whether the entry is not there or not free.
 */
export const bind = action(contract.bind)({
  load: async ({ input, openid }) => {
    const [tries, asked] = await Promise.all([
      input.phoneCode ? bindTries.get(openid) : null,
      input.branchId ? organizations.get(input.branchId) : null,
    ]);
    return { tries, asked };
  },
  allow: anyone,
  run: async ({ caller, input, loaded: { tries, asked }, now, openid, requestId, advice }) => {
    const { phone, given } = await phoneSaid(input, tries, now);
    const hash = phoneHash(phone);
    // Counted before anything is told of a match, so that many tries at one moment are counted too.
    const mayLook =
      caller.member !== null || (await countTry(openid, { name: input.name, phone, given }, now));
    const entries = withProvenOffices(await members.find({ phoneHash: hash }, { limit: MOST_AT_ONE_PHONE }));
    const meant = meantEntries(entries, { name: input.name, phoneHash: hash });
    if (caller.member) {
      const own = meant.find(({ _id }) => _id === caller.member?._id);
      if (!own) refuse('member.alreadyBound');
      return settleBinding(own, now);
    }
    const entry = mayLook && given ? freeEntry(meant, openid) : undefined;
    if (entry && (await bindAtOnce(openid, entry._id, now))) {
      return settleBinding({ ...entry, openid, boundAt: now }, now);
    }

    if (!input.branchId) refuse(mayLook ? 'member.noMatch' : 'member.tooManyTries');
    if (asked?.kind !== 'branch') refuse('organization.unknown');
    const { name, note } = input;
    const { unheard } = await ask(
      asked,
      { name, phone, note, byButton: given !== null, advice },
      { openid, requestId, now },
    );
    return { state: 'waiting', branchName: asked.name, unheard };
  },
});

/** The number that the caller gives: by WeChat's button, its code being worth the same for a while, or typed. */
async function phoneSaid(
  { phoneCode, phone }: { phoneCode?: string | undefined; phone?: string | undefined },
  tries: BindTriesRecord | null,
  now: Date,
): Promise<{ phone: string; given: GivenPhone | null }> {
  if (phoneCode) {
    const code = keyedHash(phoneCode, 'phone code');
    if (isGiven(tries?.given, code, now)) return { phone: openPhone(tries.given.phone), given: tries.given };
    const told = await phoneOfButton(phoneCode);
    return { phone: told, given: { code, phone: sealPhone(told), at: now } };
  }
  if (!phone) throw new Refusal('call.badInput', { fields: { phone: 'missing' } });
  return { phone, given: null };
}

/** Binds, and settles what the caller may have asked before: nobody need answer it any more. Says whether it did. */
const bindAtOnce = (openid: string, memberId: string, now: Date): Promise<boolean> =>
  inTransaction(async (transaction) => {
    await bindEntry(transaction, { openid, memberId, now });
    const requests = within(transaction, bindRequests);
    const request = await requests.get(bindRequestIdOf(openid));
    if (request?.state !== 'waiting') return;
    await requests.change(request._id, { set: { state: 'approved', answeredBy: memberId, updatedAt: now } });
  }).then(
    () => true,
    (problem: unknown) => {
      if (problem instanceof Refusal && isNoMatch.includes(problem.code)) return false;
      throw problem;
    },
  );

/** What follows from a binding, and its answer; the call sent again does what was missed. */
export async function settleBinding(entry: MemberRecord, now: Date) {
  const branch = await organizations.get(entry.branchId);
  const { _id: memberId, openid, former, boundAt } = entry;
  await followBinding({ memberId, former: former?.openid ?? null, openid, now });
  if (branch && boundAt) await tellBranch('memberBound', { entry, branch, by: null, at: boundAt });
  await rerouteAround(entry, now);
  return { state: 'bound' as const, branchName: branch?.name ?? '', unheard: false };
}

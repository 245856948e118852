import * as contract from '../../contract/member';
import { bindRequests, members, organizations } from '../collections';
import { action } from '../kernel/action';
import { phoneHash } from '../kernel/cipher';
import { anyone } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { inTransaction } from '../kernel/transaction';
import { within } from '../kernel/within';
import type { BindRequestRecord } from '../records/member';
import { bindEntry, entryOf } from './bind-entry';
import { countTry } from './bind-tries';
import { phoneTail, sealPhone } from './phone';
import { bindRequestIdOf } from './request';
import { asksTheSame, matchingEntry } from './rules';

/** People who share one phone: a family, not more. */
const MOST_AT_ONE_PHONE = 20;

/**
 * Binds the caller to the entry that their name and phone meet; else, or when too many were tried today, asks the
 * branch they chose.
 */
export const bind = action(contract.bind)({
  load: async ({ input }) => {
    const [entries, asked] = await Promise.all([
      members.find({ phoneHash: phoneHash(input.phone) }, { limit: MOST_AT_ONE_PHONE }),
      input.branchId ? organizations.get(input.branchId) : null,
    ]);
    return { entries, asked };
  },
  allow: anyone,
  run: async ({ caller, input, loaded: { entries, asked }, now, openid }) => {
    const hash = phoneHash(input.phone);
    // Counted before anything is told of a match, so that many tries at one moment are counted too.
    const mayLook = caller.member !== null || (await countTry(openid, input, now));
    const entry = mayLook ? matchingEntry(entries, { name: input.name, phoneHash: hash, openid }) : undefined;
    if (caller.member && caller.member._id !== entry?._id) refuse('member.alreadyBound');
    if (entry) {
      if (!caller.member) await bindAtOnce(openid, entry._id, now);
      const branch = await organizations.get(entry.branchId);
      return { state: 'bound', branchName: branch?.name ?? '' };
    }

    if (!input.branchId) refuse(mayLook ? 'member.noMatch' : 'member.tooManyTries');
    if (asked?.kind !== 'branch') refuse('organization.unknown');
    await ask({
      _id: bindRequestIdOf(openid),
      openid,
      name: input.name,
      phone: sealPhone(input.phone),
      phoneHash: hash,
      phoneTail: phoneTail(input.phone),
      branchId: asked._id,
      branchName: asked.name,
      note: input.note,
      state: 'waiting',
      reason: '',
      askedAt: now,
      answeredBy: null,
      updatedAt: now,
    });
    return { state: 'waiting', branchName: asked.name };
  },
});

/** Binds, and settles what the caller may have asked a secretary before: nobody need answer it any more. */
const bindAtOnce = (openid: string, memberId: string, now: Date) =>
  inTransaction(async (transaction) => {
    await bindEntry(transaction, { openid, memberId, now });
    const requests = within(transaction, bindRequests);
    const request = await requests.get(bindRequestIdOf(openid));
    if (request?.state !== 'waiting') return;
    await requests.change(request._id, { set: { state: 'approved', answeredBy: memberId, updatedAt: now } });
  });

/** Puts the request in place of an earlier one, unless a secretary has approved that at the same moment. */
const ask = (wanted: BindRequestRecord) =>
  inTransaction(async (transaction) => {
    const requests = within(transaction, bindRequests);
    const before = await requests.get(wanted._id);
    if (before && asksTheSame(before, wanted)) return;
    if (before?.state === 'approved' && (await entryOf(transaction, wanted.openid)))
      refuse('member.alreadyBound');
    await requests.put(wanted);
  });

import * as contract from '../../../contract/member';
import {
  accounts,
  administratorCodes,
  appointments,
  audits,
  bindRequests,
  organizations,
} from '../../../server/collections';
import { administratorCodeHash } from '../../../server/kernel/access/cipher';
import { anyone } from '../../../server/kernel/access/permission';
import { signedAppointment } from '../../../server/kernel/access/sign';
import { action } from '../../../server/kernel/action';
import { auditLine } from '../../../server/kernel/audit';
import { Refusal, refuse } from '../../../server/kernel/refusal';
import type { Transaction } from '../../../server/kernel/store/database';
import { shortCode } from '../../../server/kernel/store/identifier';
import { inTransaction } from '../../../server/kernel/store/transaction';
import { within } from '../../../server/kernel/store/within';
import { bindEntry } from '../../../server/member/bind-entry';
import { bindRequestIdOf } from '../../../server/member/request';
import { entryById } from '../../../server/member/roll-entry';
import {
  ADMINISTRATOR_CODE,
  type AdministratorCodeRecord,
  DEPLOYER,
} from '../../../server/records/appointment';
import type { MemberRecord } from '../../../server/records/member';
import { settleBinding } from '../bind';
import { type Judgement, judge, triesLeft, withTry } from './code-rules';
import { waitingEntry } from './waiting-entry';

interface Typed {
  hash: string;
  openid: string;
  requestId: string;
  now: Date;
}

const refusals = {
  tooManyTries: 'administrator.tooManyTries',
  expired: 'administrator.codeExpired',
  used: 'administrator.codeUsed',
} as const;

/**
 * Redeems the one-time code. A wrong try is counted before it is told of, and of two who type the right one at the same
 * moment one is appointed. Code, appointment, account, a request that it answers and the audit line move together.
 */
export const redeem = action(contract.redeem)({
  load: () => administratorCodes.get(ADMINISTRATOR_CODE),
  allow: anyone,
  run: async ({ input, loaded: seen, openid, requestId, now }) => {
    const typed = { hash: administratorCodeHash(input.code), openid, requestId, now };
    // Looked for only by who has the code: nobody else makes the cloud look.
    const entry =
      seen && judge(seen, typed) === 'right' ? await waitingEntry(openid, seen.organizationId) : null;
    const { code, judgement } = await redeemed(typed, entry);
    if (judgement === 'wrong') refuse('administrator.codeWrong', { left: triesLeft(code, typed) });
    if (judgement !== 'right' && judgement !== 'again') refuse(refusals[judgement]);
    if (!code) throw new Error('A code that is right is there');

    const [organization, boundTo] = await Promise.all([
      organizations.get(code.organizationId),
      answeredBinding(openid, now),
    ]);
    return {
      organizationId: code.organizationId,
      organizationName: organization?.name ?? '',
      boundTo,
    };
  },
});

interface Redeemed {
  code: AdministratorCodeRecord | null;
  judgement: Judgement;
}

/** With the request that it answers; without, where the entry was given to somebody else meanwhile. */
async function redeemed(typed: Typed, entry: MemberRecord | null): Promise<Redeemed> {
  try {
    return await inTransaction((transaction) => redeemWithin(transaction, typed, entry));
  } catch (problem) {
    if (!entry || !(problem instanceof Refusal)) throw problem;
    return inTransaction((transaction) => redeemWithin(transaction, typed, null));
  }
}

async function redeemWithin(
  transaction: Transaction,
  typed: Typed,
  entry: MemberRecord | null,
): Promise<Redeemed> {
  const { openid, now } = typed;
  const codes = within(transaction, administratorCodes);
  const code = await codes.get(ADMINISTRATOR_CODE);
  const judgement = judge(code, typed);
  if (code && judgement === 'wrong') {
    await codes.change(code._id, { set: { tries: withTry(code, typed), updatedAt: now } });
  }
  if (!code || judgement !== 'right') return { code, judgement };

  await codes.change(code._id, { set: { used: { openid, at: now }, updatedAt: now } });
  const own = await within(transaction, accounts).get(openid);
  const account = { ...own, _id: openid, memberId: own?.memberId ?? null, updatedAt: now };
  await within(transaction, accounts).put(account);
  const _id = shortCode(['appointment', openid, code.organizationId, code.madeAt].join('\n'), 16);
  const told = { openid, organizationId: code.organizationId, role: 'administrator' as const };
  await within(transaction, appointments).put(
    signedAppointment({ _id, ...told, from: now, until: null, by: DEPLOYER, updatedAt: now }),
  );
  if (entry) {
    await bindEntry(transaction, { openid, memberId: entry._id, now });
    await within(transaction, bindRequests).change(bindRequestIdOf(openid), {
      set: { state: 'approved', answeredBy: entry._id, updatedAt: now },
    });
  }
  const deed = { what: 'member.redeem', collection: appointments.name, id: _id, occasion: code.madeAt };
  await within(transaction, audits).put(
    auditLine({ ...deed, openid, branchId: entry?.branchId ?? null, reason: '', at: now }),
  );
  return { code, judgement };
}

/** What follows where the code answered the caller's request, and the branch's name; the call sent again does what was missed. */
async function answeredBinding(openid: string, now: Date): Promise<string> {
  const request = await bindRequests.get(bindRequestIdOf(openid));
  const memberId = request?.state === 'approved' ? request.answeredBy : null;
  const entry = memberId === null ? null : await entryById(memberId);
  if (entry?.openid !== openid) return '';
  return (await settleBinding(entry, now)).branchName;
}

import { accounts } from '../collections';
import type { AccountRecord } from '../records/account';
import type { MemberRecord } from '../records/member';

/** Who calls: a WeChat identity, and the roll entry it is bound to. A citizen has none. */
export interface Caller {
  openid: string;
  member: MemberRecord | null;
  /** What is kept of the identity itself; null until something is. */
  account: AccountRecord | null;
}

/** Loads the caller's account and roll entry in one request. */
export async function loadCaller(openid: string): Promise<Caller> {
  const [account = null] = await accounts.aggregate<AccountRecord & { members: MemberRecord[] }>((start) =>
    start
      .match({ _id: openid })
      .limit(1)
      .lookup({ from: 'members', localField: 'memberId', foreignField: '_id', as: 'members' }),
  );
  if (!account) return { openid, member: null, account: null };
  const { members, ...kept } = account;
  const [member] = members;
  return { openid, member: member?.onRoll && member.openid === openid ? member : null, account: kept };
}

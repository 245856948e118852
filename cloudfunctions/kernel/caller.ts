import { accounts } from '../collections';
import type { AccountRecord } from '../records/account';
import type { MemberRecord } from '../records/member';

/** Who calls: a WeChat identity, and the roll entry it is bound to. A citizen has none. */
export interface Caller {
  openid: string;
  member: MemberRecord | null;
}

/** Loads the caller's account and roll entry in one request. */
export async function loadCaller(openid: string): Promise<Caller> {
  const [account] = await accounts.aggregate<AccountRecord & { members: MemberRecord[] }>((start) =>
    start
      .match({ _id: openid })
      .limit(1)
      .lookup({ from: 'members', localField: 'memberId', foreignField: '_id', as: 'members' }),
  );
  const member = account?.members[0];
  return { openid, member: member?.onRoll && member.openid === openid ? member : null };
}

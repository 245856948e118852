import { accounts } from '../../collections';
import type { AccountRecord } from '../../records/account';
import type { AppointmentRecord } from '../../records/appointment';
import type { MemberRecord, StoredMember } from '../../records/member';
import type { One } from '../store/collection';
import { type Aggregate, command } from '../store/database';
import { proven, provenAppointments } from './proof';

/** Who calls: a WeChat identity, and the roll entry it is bound to. A citizen has none, nor has who is bound to one that nobody signed. */
export interface Caller {
  openid: string;
  member: MemberRecord | null;
  /** What is kept of the identity itself; null until something is. */
  account: AccountRecord | null;
  /** What the account is appointed to, as long as it stands. */
  appointments: AppointmentRecord[];
}

type Joined = AccountRecord & {
  members: StoredMember[];
  appointments: AppointmentRecord[];
  beside?: unknown[];
};

function callerOf(openid: string, found: Joined | undefined): Caller {
  if (!found) return { openid, member: null, account: null, appointments: [] };
  const { members, appointments, beside: _beside, ...account } = found;
  const member = proven(members[0]);
  return {
    openid,
    member: member?.onRoll && member.openid === openid ? member : null,
    account,
    appointments: provenAppointments(appointments),
  };
}

const joined = (start: Aggregate, openid: string) =>
  start
    .match({ _id: openid })
    .limit(1)
    .lookup({ from: 'members', localField: 'memberId', foreignField: '_id', as: 'members' })
    .lookup({ from: 'appointments', localField: '_id', foreignField: 'openid', as: 'appointments' });

/** Loads the caller's account, roll entry and appointments in one request. */
export async function loadCaller(openid: string): Promise<Caller> {
  const [account] = await accounts.aggregate<Joined>((start) => joined(start, openid));
  return callerOf(openid, account);
}

/** The same, and one other record in that very request; null also for somebody who has no account. */
export async function loadCallerWith(
  openid: string,
  { from, id }: One<unknown>,
): Promise<{ caller: Caller; beside: unknown }> {
  const pipeline = command().aggregate.pipeline().match({ _id: id }).limit(1).done();
  const [account] = await accounts.aggregate<Joined>((start) =>
    joined(start, openid).lookup({ from, pipeline, as: 'beside' }),
  );
  return { caller: callerOf(openid, account), beside: account?.beside?.[0] ?? null };
}

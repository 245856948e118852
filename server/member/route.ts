import { bindRequests, members, organizations } from '../../server/collections';
import { type BindRequestRecord, type MemberRecord, NOBODY } from '../../server/records/member';
import type { OrganizationRecord } from '../../server/records/organization';
import { provenFields, withProvenOffices } from '../kernel/access/proof';
import { command } from '../kernel/store/database';
import { type Decider, deciderOf } from './decider';
import { mayBe } from './rules';

/** More than a branch has members (domain.md: at most 100). */
const MOST_ON_A_ROLL = 1000;

/** As many as are put before somebody else when an officer comes or goes. */
const MOST_REROUTED = 200;
/** At once, well within the cloud's 30 requests (platform.md §1.1). */
const AT_ONCE = 5;

export type RollEntry = Pick<
  MemberRecord,
  | '_id'
  | 'name'
  | 'phone'
  | 'phoneHash'
  | 'offices'
  | 'openid'
  | 'memberClass'
  | 'classes'
  | 'birthYear'
  | 'groupId'
>;

const fields = [
  'name',
  'phone',
  'phoneHash',
  'memberClass',
  'classes',
  'birthYear',
  'groupId',
  ...provenFields,
] as const;

/** A branch's roll, in one request. */
export const rollOf = async (branchId: string): Promise<RollEntry[]> =>
  withProvenOffices(await members.find({ branchId, onRoll: true }, { limit: MOST_ON_A_ROLL, fields }));

type Said = Pick<BindRequestRecord, 'name' | 'phoneHash' | 'meantId'>;

/** The entries that a request may be about: of the same name or phone, or the one that the secretary meant. */
export const entriesAbout = (roll: readonly RollEntry[], said: Said): RollEntry[] =>
  roll.filter((entry) => {
    const { sameName, samePhone } = mayBe(entry, said);
    return sameName || samePhone || entry._id === said.meantId;
  });

/** What `answererId` of a request says while this decider is the nearest. */
export const answererIn = ({ branch, nearest }: Decider): string | null =>
  nearest === branch._id ? null : (nearest ?? NOBODY);

/** Who answers a request to this branch as things stand. */
export async function routeOf(branch: OrganizationRecord, said: Said): Promise<Decider> {
  return deciderOf(branch, entriesAbout(await rollOf(branch._id), said));
}

/**
 * Puts waiting requests before whoever may answer them now that an officer was bound or freed: those of a branch whose
 * secretary it is, those that waited at the organization or above, and those that nobody could answer. A few hundred at
 * most; done again it changes nothing.
 */
export async function rerouteAround({ offices }: Pick<MemberRecord, 'offices'>, now: Date): Promise<void> {
  if (offices.length === 0) return;
  const places = offices.map(({ organizationId }) => organizationId);
  const waiting = { state: 'waiting' };
  const oldest = { limit: MOST_REROUTED, order: ['askedAt', 'asc'] } as const;
  const [own, above] = await Promise.all([
    Promise.all(places.map((branchId) => bindRequests.find({ branchId, ...waiting }, oldest))),
    Promise.all(
      [...places, NOBODY].map((answererId) => bindRequests.find({ answererId, ...waiting }, oldest)),
    ),
  ]);
  const found = [...new Map([...own, ...above].flat().map((request) => [request._id, request])).values()];
  for (let from = 0; from < found.length; from += AT_ONCE) {
    await Promise.all(found.slice(from, from + AT_ONCE).map((request) => reroute(request, now)));
  }
}

async function reroute(request: BindRequestRecord, now: Date): Promise<void> {
  const branch = await organizations.get(request.branchId);
  if (!branch) return;
  const answererId = answererIn(await routeOf(branch, request));
  const before = request.answererId ?? null;
  if (answererId === before) return;
  await bindRequests.change(
    { _id: request._id, state: 'waiting', askedAt: request.askedAt, answererId: command().eq(before) },
    { set: { answererId, updatedAt: now } },
  );
}

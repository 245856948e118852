import { limits } from '../../contract/limits';
import { organizations } from '../../server/collections';
import type { OrganizationRecord } from '../../server/records/organization';
import type { UnitRegistrationRecord } from '../../server/records/unit-registration';
import { command } from '../kernel/store/database';
import { registrationsOfBranch } from './registrations-of-branch';
import { standingStates } from './unit-transitions';

/** A function runs for at most a minute: what was asked for before that and is not recorded was lost on the way. */
const LOST_AFTER_MILLISECONDS = 60_000;
/** Others of the branch that may ask at the same moment: of any number no more than the limit get a place. */
const TRIES = 10;
/** As many asks as are remembered: more than can be on their way at once. */
const REMEMBERED = 4 * limits.unitCommunities;

type Branch = Pick<OrganizationRecord, '_id' | 'unitAsks'>;

/**
 * Communities that take up a place of a branch: those with which it is registered or waits, and those that it has asked a
 * moment ago and that are not recorded yet.
 */
function placesTaken({ unitAsks = [] }: Branch, registered: readonly UnitRegistrationRecord[], now: Date) {
  const recordedSince = (communityId: string, at: Date) =>
    registered.some((one) => one.communityId === communityId && one.askedAt >= at);
  const onTheirWay = unitAsks
    .filter(({ at }) => now.getTime() - at.getTime() <= LOST_AFTER_MILLISECONDS)
    .filter(({ communityId, at }) => !recordedSince(communityId, at));
  const standing = registered.filter(({ state }) => standingStates.includes(state));
  return new Set([...standing, ...onTheirWay].map(({ communityId }) => communityId));
}

/**
 * Takes one of a branch's places for a community before it is asked: one conditional write on the branch, so that of any
 * number asked at one moment no more than the limit are. Says whether there was one, also when it has one already.
 */
export async function holdPlace(
  branch: Branch,
  registered: readonly UnitRegistrationRecord[],
  communityId: string,
  now: Date,
): Promise<boolean> {
  let [seen, known] = [branch, registered];
  for (let tries = 0; tries < TRIES; tries++) {
    const taken = placesTaken(seen, known, now);
    if (!taken.has(communityId) && taken.size >= limits.unitCommunities) return false;
    if (await note(seen, communityId, now)) return true;
    const standing = await organizations.get(branch._id);
    if (!standing) return false;
    // Read after the branch: what took its place before and is recorded since is among them.
    [seen, known] = [standing, await registrationsOfBranch(branch._id)];
  }
  throw new Error(`Communities of ${branch._id} are asked faster than they can be counted`);
}

/** Remembers the ask, unless somebody else of the branch has asked meanwhile. */
function note({ _id, unitAsks = [] }: Branch, communityId: string, now: Date): Promise<boolean> {
  const { exists } = command();
  const [newest] = unitAsks;
  const unchanged = newest
    ? { 'unitAsks.0.communityId': newest.communityId, 'unitAsks.0.at': newest.at }
    : { 'unitAsks.0.communityId': exists(false) };
  return organizations.change(
    { _id, ...unchanged },
    { set: { updatedAt: now }, putFirst: { unitAsks: { item: { communityId, at: now }, most: REMEMBERED } } },
  );
}

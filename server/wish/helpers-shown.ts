import { members, organizations } from '../../server/collections';
import type { WishHelper, WishRecord } from '../../server/records/wish';
import { namesakeFields, tellApart } from '../../server/statistics/tell-apart';
import type { Caller } from '../kernel/access/caller';
import { command } from '../kernel/store/database';
import { dayOf } from '../kernel/time/clock';
import { whyNot } from './workflow';

/**
 * Who helps with a wish and, for its claimer, who was asked to, as its reader may know them. Two who read alike (李同志) are
 * told apart by their groups for members of their own branch alone, in one more wave; to everybody else a group says
 * nothing.
 */
export async function helpersShown(wish: WishRecord, caller: Caller, now: Date) {
  const { helpers } = wish;
  const asked = whyNot('joined', wish, caller) === null ? (wish.helpersAsked ?? []) : [];
  const branchId = caller.member?.branchId;
  const isOfTheirs = branchId !== undefined && branchId === wish.claimerBranchId;
  const apart = isOfTheirs ? await apartAmong([...helpers, ...asked], branchId, now) : null;
  const shown = ({ memberId, name }: WishHelper) => ({ name, distinguishing: apart?.get(memberId) });
  return { helpers: helpers.map(shown), askedToHelp: asked.map(shown) };
}

async function apartAmong(helpers: readonly WishHelper[], branchId: string, now: Date) {
  if (new Set(helpers.map(({ name }) => name)).size === helpers.length) return null;
  const [people, branch] = await Promise.all([
    members.find(
      { _id: command().in(helpers.map(({ memberId }) => memberId)) },
      { limit: helpers.length, fields: namesakeFields },
    ),
    organizations.get(branchId),
  ]);
  const shown = new Map(helpers.map(({ memberId, name }) => [memberId, name]));
  return tellApart(
    people.map((person) => ({ ...person, name: shown.get(person._id) ?? person.name })),
    { day: dayOf(now), branches: branch ? [branch] : [], sightOf: () => 'member' },
  );
}

import { organizations } from '../../server/collections';
import { leadsIn, placesHelped } from '../../server/errand-access/sight';
import { refuse } from '../../server/kernel/refusal';
import type { OrganizationRecord } from '../../server/records/organization';
import type { Caller } from '../kernel/access/caller';
import { isStaffOf } from '../kernel/access/permission';
import { command } from '../kernel/store/database';

type Of = Pick<Caller, 'member'>;

const among = (caller: Of, asked: string | undefined) =>
  placesHelped(caller).filter((id) => asked === undefined || id === asked);

/** Whether there may be a community where the caller notes down help: the one asked for, or any. */
export const mayJotAt = (caller: Of, asked: string | undefined) => among(caller, asked).length > 0;

/**
 * The communities among these, and the branches of a village or a neighbourhood that have none above them: those serve its
 * people themselves.
 */
function servingPeople(found: readonly OrganizationRecord[]): OrganizationRecord[] {
  const communities = found.filter(({ kind }) => kind === 'community');
  const isOfCommunity = ({ parentId }: OrganizationRecord) => communities.some(({ _id }) => _id === parentId);
  const alone = found.filter(
    (one) =>
      one.kind === 'branch' &&
      (one.branchKind === 'village' || one.branchKind === 'community') &&
      !isOfCommunity(one),
  );
  return [...communities, ...alone];
}

/**
 * That community, the most likely where none is asked for; refuses where it is none, or the caller's part there is not
 * enough. One request.
 */
export async function spotCommunity(
  caller: Caller,
  asked: string | undefined,
  enough: (caller: Caller, communityId: string) => boolean = () => true,
): Promise<OrganizationRecord> {
  const ids = among(caller, asked).filter((id) => enough(caller, id));
  if (ids.length === 0) refuse('call.notAllowed');
  // With all of them: whether a branch has a community above it is read off those.
  const all = placesHelped(caller);
  const found = servingPeople(await organizations.find({ _id: command().in(all) }, { limit: all.length }));
  const chosen = ids.flatMap((id) => found.find(({ _id }) => _id === id) ?? [])[0];
  return chosen ?? refuse('call.notAllowed');
}

/** Whether somebody sits at the community's evening meeting: its staff, and who leads its branches. */
export const attends = (caller: Caller, communityId: string) =>
  isStaffOf(caller, communityId) || leadsIn(caller, communityId);

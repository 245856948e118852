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
  const found = await organizations.find({ _id: command().in(ids) }, { limit: ids.length });
  const communities = found.filter(({ kind }) => kind === 'community');
  const chosen = ids.flatMap((id) => communities.find(({ _id }) => _id === id) ?? [])[0];
  return chosen ?? refuse('call.notAllowed');
}

/** Whether somebody sits at the community's evening meeting: its staff, and who leads its branches. */
export const attends = (caller: Caller, communityId: string) =>
  isStaffOf(caller, communityId) || leadsIn(caller, communityId);

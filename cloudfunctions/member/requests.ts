import * as contract from '../../contract/member';
import { foldName } from '../../contract/text/fold';
import { bindRequests, organizations } from '../../server/collections';
import type { Caller } from '../../server/kernel/access/caller';
import { holds } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { readCursor } from '../../server/kernel/store/cursor';
import { command } from '../../server/kernel/store/database';
import { decidingRoles } from '../../server/member/decider-rules';
import { requestOf } from '../../server/member/request';
import { answersFor, waitingAt } from '../../server/member/request-queue';

const PAGE = 20;
/** Whatever holds these words, as they are written: a queue is found by its index and looked through, however long it is. */
const containing = (words: string) => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

interface Which {
  branchId?: string | undefined;
  organizationId?: string | undefined;
}

/** The one that a call is about: the one named, else the branch that the caller leads, else where they work. */
const placeAsked = (caller: Caller, { branchId, organizationId }: Which): string | undefined =>
  organizationId ?? branchId ?? answersFor(caller.member)[0];

/** Those who ask to be bound and wait for the caller, the longest waiting first: a page; by a part of the name, by name. */
export const requests = action(contract.requests)({
  allow: ({ caller, input }) => {
    const place = placeAsked(caller, input);
    return place !== undefined && holds(caller, decidingRoles, place);
  },
  run: async ({ caller, input }) => {
    const place = placeAsked(caller, input);
    if (!place) refuse('call.notAllowed');
    const { in: among } = command();
    const search = foldName(input.search);
    const named = search ? { foldedName: containing(search) } : {};
    const places = answersFor(caller.member);
    const [{ rows, next }, offices] = await Promise.all([
      bindRequests.page(
        { ...waitingAt(caller.member, place), ...named },
        {
          order: search ? ['foldedName', 'asc'] : ['askedAt', 'asc'],
          limit: PAGE,
          after: input.cursor ? readCursor(input.cursor) : null,
          placeOf: ({ askedAt, foldedName }) => (search ? (foldedName ?? '') : askedAt),
        },
      ),
      organizations.find({ _id: among(places) }, { limit: places.length }),
    ]);
    return {
      items: rows.map((request) => ({
        ...requestOf(request),
        ...{ phoneTail: request.phoneTail, note: request.note, branchId: request.branchId },
        byButton: request.byButton ?? false,
        ...(request.advice ? { review: true as const } : {}),
      })),
      next,
      offices: places.flatMap((id) => {
        const office = offices.find(({ _id }) => _id === id);
        return office ? [{ organizationId: id, name: office.name }] : [];
      }),
    };
  },
});

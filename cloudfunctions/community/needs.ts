import * as contract from '../../contract/community';
import { needs as lines, organizations } from '../../server/collections';
import { whyNotYear } from '../../server/community/need-rules';
import { needWorkflow } from '../../server/community/need-workflow';
import { communityNamed, type Seat, seatAt } from '../../server/community/seat-at';
import type { Caller } from '../../server/kernel/access/caller';
import { isMember, isSecretaryOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { readCursor } from '../../server/kernel/store/cursor';
import { dayOf, yearOf } from '../../server/kernel/time/clock';
import type { NeedRecord } from '../../server/records/need';

const PAGE = 20;

/** A community's list of a year, the latest first; what was taken down is left to the record. */
export const needs = action(contract.needs)({
  load: async ({ input }) => (input.communityId ? organizations.get(input.communityId) : null),
  // Whose list it may be depends on the unit's registration: `seatAt` says it, in words of its own.
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller, input, loaded, now }) => {
    const seat = await seatAt(caller, input.communityId, loaded);
    if (!seat) refuse('need.notRegistered');
    const { communityId, part, unitId } = seat;
    const { kind, cursor, year = yearOf(now) } = input;
    const [community, { rows, next }] = await Promise.all([
      communityNamed(communityId, loaded),
      lines.page(
        { communityId, year, kind },
        {
          order: ['listedAt', 'desc'],
          limit: PAGE,
          after: cursor ? readCursor(cursor) : null,
          placeOf: ({ listedAt }) => listedAt,
        },
      ),
    ]);
    const isOpen = whyNotYear(year, dayOf(now)) === null;
    const speaks = unitId !== null && isSecretaryOf(caller, unitId);
    return {
      ...{ communityId, communityName: community?.name ?? '', year, next },
      mayList: part === 'staff' && isOpen,
      // An offer stands in the list of the year it is for, which is never over.
      mayOffer: speaks && isOpen && year >= yearOf(now),
      items: rows
        .filter(({ state }) => state !== 'withdrawn')
        .map((line) => lineFor(line, caller, speaks ? seat : { ...seat, unitId: null }, now)),
    };
  },
});

function lineFor(line: NeedRecord, caller: Caller, { unitId }: Seat, now: Date) {
  const { _id, kind, title, category, details, dueOn, state, branchName } = line;
  return {
    ...{ needId: _id, kind, title, category, details, dueOn, state, unitName: branchName },
    note: noteOf(line),
    may: needWorkflow.may(line, { ...caller, unitId }, now),
  };
}

/** The latest word on a line that still holds: a line that stands open again begins anew. */
const noteOf = ({ state, steps }: NeedRecord) => (state === 'open' ? '' : (steps.at(-1)?.note ?? ''));

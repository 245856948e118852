import * as contract from '../../contract/errand';
import { errands, organizations } from '../../server/collections';
import { errandIdOf, newErrand } from '../../server/errand/new-errand';
import { openStates } from '../../server/errand/transitions';
import { leadsIn } from '../../server/errand-access/sight';
import { saidMark } from '../../server/kernel/access/cipher';
import { isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { takePlace } from '../../server/kernel/postings';
import { refuse } from '../../server/kernel/refusal';
import { numberSetting } from '../../server/kernel/setting';
import { command } from '../../server/kernel/store/database';
import { memberToOthers } from '../../server/kernel/text/masked-name';
import { standsAsSaid } from '../../server/kernel/text/said';
import type { ErrandRecord } from '../../server/records/errand';
import type { OrganizationRecord } from '../../server/records/organization';

/** Errands that one person may have under way; what is entered for others is not limited. */
const openErrandsMost = () => Math.max(1, numberSetting('DAOZHIBU_OPEN_ERRANDS', 5));

const openOf = (openid: string) => ({
  ...{ posterOpenid: openid, forWhom: 'self', state: command().in([...openStates]) },
  // Noted down for them by whoever helps: not their asking.
  spot: command().neq(true),
});

type WithOpen = OrganizationRecord & { open: Pick<ErrandRecord, '_id'>[] };

/**
 * The community with somebody's own open errands: as many as the limit tells apart, and among them maybe this very one, sent
 * before. One request.
 */
async function communityWithOpen(communityId: string, openid: string) {
  const [found] = await organizations.aggregate<WithOpen>((start) =>
    start
      .match({ _id: communityId })
      .limit(1)
      .lookup({
        from: 'errands',
        pipeline: command()
          .aggregate.pipeline()
          .match(openOf(openid))
          .limit(2 * openErrandsMost())
          .done(),
        as: 'open',
      }),
  );
  if (!found) return { community: null, open: [] };
  const { open, ...community } = found;
  return { community, open };
}

/** A resident says a problem, or somebody of the community or of its branches enters it for them. */
export const post = action(contract.post)({
  load: async ({ input, openid }) =>
    input.forWhom === 'behalf'
      ? { community: await organizations.get(input.communityId), open: [] }
      : communityWithOpen(input.communityId, openid),
  allow: ({ caller, input }) =>
    input.forWhom === 'self' || isStaffOf(caller, input.communityId) || leadsIn(caller, input.communityId),
  run: async (request) => {
    const { caller, input, loaded, now, openid, advice } = request;
    const { community, open } = loaded;
    if (community?.kind !== 'community') refuse('organization.unknown');
    const errandId = errandIdOf(request);
    const most = openErrandsMost();
    if (open.length >= most && !open.some(({ _id }) => _id === errandId)) {
      refuse('errand.tooManyOpen', { most });
    }
    const behalf = input.forWhom === 'behalf' ? caller.member : null;
    const asStaff = isStaffOf(caller, community._id);
    const errand = newErrand(request, {
      ...{ community, advice, memberId: behalf?._id ?? null },
      branchId: behalf && !asStaff ? behalf.branchId : null,
      by: behalf && (asStaff ? community.name : memberToOthers(behalf.name)),
    });
    if (input.forWhom === 'self') {
      const limit = { most, records: errands, where: openOf(openid), open: open.map(({ _id }) => _id) };
      const reached = await takePlace(caller, { id: errandId, kind: 'errand' }, { now, open: limit });
      const before = reached && (await errands.get(errandId));
      if (before) return posted(before, input);
      if (reached) {
        refuse(reached.of === 'open' ? 'errand.tooManyOpen' : 'errand.tooManyToday', { most: reached.most });
      }
    }
    if (await errands.insertOnce(errand)) return posted(errand, input);
    // The same call was there before: it is the same errand, wherever it stands by now.
    return posted((await errands.get(errandId)) ?? errand, input);
  },
});

const posted = (errand: ErrandRecord, input: unknown) => ({
  ...{ errandId: errand._id, number: errand.number, state: errand.state },
  asSaid: standsAsSaid(errand, input, saidMark),
});

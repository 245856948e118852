import * as contract from '../../contract/wish';
import { organizations, wishes } from '../../server/collections';
import { saidMark } from '../../server/kernel/access/cipher';
import { isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { takePlace } from '../../server/kernel/postings';
import { refuse } from '../../server/kernel/refusal';
import { numberSetting } from '../../server/kernel/setting';
import { command } from '../../server/kernel/store/database';
import { standsAsSaid } from '../../server/kernel/text/said';
import { dayOf } from '../../server/kernel/time/clock';
import type { WishRecord } from '../../server/records/wish';
import { newWish, wishIdOf } from '../../server/wish/new-wish';
import { dueDay } from '../../server/wish/rules';
import { openStates } from '../../server/wish/transitions';

/** Wishes that one person may have under way; what the community enters for others is not limited. */
const openWishesMost = () => Math.max(1, numberSetting('DAOZHIBU_OPEN_WISHES', 5));

const openOf = (openid: string) => ({
  posterOpenid: openid,
  forWhom: command().in(['self', 'neighbour']),
  state: command().in(openStates),
});

/** As many of them as the limit tells apart. */
const openIds = async (openid: string) => {
  const open = await wishes.find(openOf(openid), { limit: openWishesMost(), fields: ['_id'] });
  return open.map(({ _id }) => _id);
};

/** A citizen asks for something small, or the community enters it for somebody without a phone. */
export const post = action(contract.post)({
  load: async (asked) => {
    const { input, openid } = asked;
    const [community, before, open] = await Promise.all([
      organizations.get(input.communityId),
      wishes.get(wishIdOf(asked)),
      input.forWhom === 'behalf' ? [] : openIds(openid),
    ]);
    return { community, before, open };
  },
  allow: ({ caller, input }) => input.forWhom !== 'behalf' || isStaffOf(caller, input.communityId),
  run: async (request) => {
    const { caller, input, now } = request;
    const { community, before, open } = request.loaded;
    if (before) return posted(before, request.input);
    if (community?.kind !== 'community') refuse('organization.unknown');
    const due = dueDay(input.dueOn, dayOf(now));
    if ('objection' in due) refuse(due.objection);
    const most = openWishesMost();
    if (open.length >= most) refuse('wish.tooManyOpen', { most });

    const wish = newWish(request, community, due.day, request.advice);
    if (input.forWhom !== 'behalf') {
      const limit = { most, records: wishes, where: openOf(request.openid), open };
      const reached = await takePlace(caller, { id: wish._id, kind: 'wish' }, { now, open: limit });
      if (reached) {
        refuse(reached.of === 'open' ? 'wish.tooManyOpen' : 'wish.tooManyToday', { most: reached.most });
      }
    }
    if (await wishes.insertOnce(wish)) return posted(wish, input);
    // The same request was a moment faster.
    return posted((await wishes.get(wish._id)) ?? wish, input);
  },
});

const posted = (wish: WishRecord, input: unknown) => ({
  ...{ wishId: wish._id, number: wish.number, state: wish.state },
  asSaid: standsAsSaid(wish, input, saidMark),
});

import * as contract from '../../contract/wish';
import { organizations, wishes } from '../collections';
import { action } from '../kernel/action';
import { saidMark } from '../kernel/cipher';
import { dayOf } from '../kernel/clock';
import { command } from '../kernel/database';
import { isStaffOf } from '../kernel/permission';
import { takePlace } from '../kernel/postings';
import { refuse } from '../kernel/refusal';
import { standsAsSaid } from '../kernel/said';
import { numberSetting } from '../kernel/setting';
import { adviceOn } from '../kernel/text-check';
import type { WishRecord } from '../records/wish';
import { newWish, wishIdOf } from './new-wish';
import { dueDay } from './rules';
import { openStates } from './transitions';

/**
 * Wishes that one person may have under way; what the community enters for others is not limited. A soft limit: posts at
 * the very same moment do not see each other and may pass it by as many as are sent at once. A limit that is kept to the
 * letter would need a counter beside the wishes; each of these is looked at by the community before anybody sees it.
 */
const openWishesMost = () => numberSetting('DAOZHIBU_OPEN_WISHES', 5);

const countOpen = (openid: string) =>
  wishes.count({
    posterOpenid: openid,
    forWhom: command().in(['self', 'neighbour']),
    state: command().in(openStates),
  });

/** A citizen asks for something small, or the community enters it for somebody without a phone. */
export const post = action(contract.post)({
  load: async (asked) => {
    const { input, openid } = asked;
    const [community, before, open] = await Promise.all([
      organizations.get(input.communityId),
      wishes.get(wishIdOf(asked)),
      input.forWhom === 'behalf' ? 0 : countOpen(openid),
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
    if (open >= most && input.forWhom !== 'behalf') refuse('wish.tooManyOpen', { most });

    const advice = await adviceOn(request.openid, [input.title, input.details].join('\n'));
    if (advice === 'risky') refuse('wish.textRisky');
    const wish = newWish(request, community, due.day, advice);
    if (input.forWhom !== 'behalf') {
      const reached = await takePlace(caller, { id: wish._id, kind: 'wish' }, now);
      if (reached !== null) refuse('wish.tooManyToday', { most: reached });
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

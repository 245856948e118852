import * as contract from '../../contract/activity';
import { activities } from '../collections';
import { action } from '../kernel/action';
import { leads } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { tellAndSayWho } from './after-life';
import { whyNotAnnounce } from './life-rules';
import { whyNotStartAt } from './rules';

/** Announces a draft, then tells those invited: said again it tells whoever was missed, and nobody twice. */
export const announce = action(contract.announce)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async ({ caller, loaded: activity, now }) => {
    if (!activity) refuse('activity.unknown');
    const objection =
      whyNotAnnounce(activity.state) ??
      (activity.state === 'draft' ? whyNotStartAt(activity.startsAt, now) : null);
    if (objection) refuse(objection);

    const { _id } = activity;
    const announced =
      activity.state === 'draft' &&
      (await activities.change({ _id, state: 'draft' }, { set: { state: 'announced', updatedAt: now } }));
    // Changed or called off in the meantime: what stands now is told.
    const standing = announced ? ({ ...activity, state: 'announced' } as const) : await activities.get(_id);
    if (!standing) refuse('activity.unknown');
    const late = whyNotAnnounce(standing.state);
    if (late) refuse(late);
    if (standing.state !== 'announced') return { told: null };
    return {
      told: await tellAndSayWho(standing, caller, { what: 'activityAnnounced', occasion: '', at: now }),
    };
  },
});

import { foldName } from '../../contract/text/fold';
import * as contract from '../../contract/wish';
import { members, organizations, wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { dayOf } from '../../server/kernel/time/clock';
import type { WishHelper } from '../../server/records/wish';
import { namesakeFields, tellApart } from '../../server/statistics/tell-apart';
import { isPoster, maySee } from '../../server/wish/rules';
import { whyNot } from '../../server/wish/workflow';

/** A branch has at most 100 members (domain.md). */
const MOST = 100;

/** Who of the claimer's own branch could help them, by name. */
export const mates = action(contract.mates)({
  load: ({ input }) => wishes.get(input.wishId),
  // The claimer alone, while it is in their hands: nobody else has a reason to read a branch's roll here.
  allow: ({ caller, loaded: wish }) => {
    if (!wish || !maySee(wish, caller)) return 'wish.unknown';
    return whyNot('joined', wish, caller) ?? true;
  },
  run: async ({ caller: { member }, loaded: wish, now }) => {
    if (!wish || !member) refuse('wish.unknown');
    const roll = await members.find(
      { branchId: member.branchId, onRoll: true },
      { limit: MOST, order: ['_id', 'asc'], fields: [...namesakeFields, 'openid'] },
    );
    // Whoever asks for something is none of those who help with it.
    const asked = (openid: string | null) => openid !== null && isPoster(wish, { openid, member: null });
    const others = roll.filter(({ _id, openid }) => _id !== member._id && !asked(openid));
    const isAmbiguous = new Set(others.map(({ name }) => foldName(name))).size < others.length;
    const branch = isAmbiguous ? await organizations.get(member.branchId) : null;
    // For other members their group alone, whoever asks.
    const apart = tellApart(others, {
      ...{ day: dayOf(now), branches: branch ? [branch] : [] },
      sightOf: () => 'member',
    });
    const among = (helpers: readonly WishHelper[] = []) => new Set(helpers.map(({ memberId }) => memberId));
    const [helping, askedToHelp] = [among(wish.helpers), among(wish.helpersAsked)];
    return {
      people: others
        .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
        .map(({ _id, name, openid }) => ({
          memberId: _id,
          name,
          distinguishing: apart.get(_id),
          helps: helping.has(_id),
          asked: askedToHelp.has(_id),
          withoutPhone: openid === null,
        })),
    };
  },
});

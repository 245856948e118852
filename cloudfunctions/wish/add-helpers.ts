import * as contract from '../../contract/wish';
import { members, wishes } from '../../server/collections';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import type { MemberRecord } from '../../server/records/member';
import type { WishHelper, WishRecord } from '../../server/records/wish';
import { memberToOthers } from '../../server/wish/names';
import { wishSteps } from '../../server/wish/take-step';

/** The claimer names members of the own branch to help; sent again with others, those stand in their place. */
export const addHelpers = action(contract.addHelpers)({
  load: async ({ input }) => {
    const ids = [...new Set(input.memberIds)];
    const [wish, people] = await Promise.all([
      wishes.get(input.wishId),
      ids.length ? members.find({ _id: command().in(ids), onRoll: true }, { limit: ids.length }) : [],
    ]);
    return { wish, people, all: people.length === ids.length };
  },
  allow: ({ caller, loaded: { wish } }) =>
    wish ? isMember(caller) === true || 'wish.notYours' : 'wish.unknown',
  run: async (request) => {
    const { caller, loaded } = request;
    const { member } = caller;
    const { people, all, wish } = loaded;
    if (!member || !wish) refuse('wish.notYours');
    if (!all || people.some(({ branchId }) => branchId !== member.branchId)) refuse('activity.notOnRoll');
    // Whoever asks for something is none of those who help with it.
    const asked = wish.forWhom !== 'behalf' ? wish.posterOpenid : null;
    if (people.some(({ openid }) => openid !== null && openid === asked)) refuse('wish.helperAsked');
    const named = people.filter(({ _id }) => _id !== member._id);
    const names = named.map(({ name }) => memberToOthers(name));
    const said = { note: names.join('、'), details: byAnswer(wish, named) };
    const state = await wishSteps.take(request, wish, 'joined', said);
    return { state, helpers: names };
  },
});

/** Those who help, by a yes that they gave or since they have no phone to give it on, apart from those who are asked. */
function byAnswer(
  wish: WishRecord,
  named: ReadonlyArray<Pick<MemberRecord, '_id' | 'openid' | 'name'>>,
): { helpers: WishHelper[]; helpersAsked: WishHelper[] } {
  const helps = (one: Pick<MemberRecord, '_id' | 'openid'>) =>
    one.openid === null || wish.helpers.some(({ memberId }) => memberId === one._id);
  const lineOf = ({ _id, openid, name }: (typeof named)[number]): WishHelper => ({
    ...{ memberId: _id, openid, name: memberToOthers(name) },
  });
  return {
    helpers: named.filter(helps).map(lineOf),
    helpersAsked: named.filter((one) => !helps(one)).map(lineOf),
  };
}

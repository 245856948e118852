import * as contract from '../../contract/wish';
import { members, wishes } from '../collections';
import { action } from '../kernel/action';
import { command } from '../kernel/database';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { memberToOthers } from './names';
import { takeStep } from './take-step';

/** The claimer names members of the own branch who help; sent again with others, those stand in their place. */
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
    if (!member) refuse('wish.notYours');
    const { people, all, wish } = loaded;
    if (!all || people.some(({ branchId }) => branchId !== member.branchId)) refuse('activity.notOnRoll');
    // Whoever asks for something is none of those who help with it.
    const asked = wish && wish.forWhom !== 'behalf' ? wish.posterOpenid : null;
    if (people.some(({ openid }) => openid !== null && openid === asked)) refuse('wish.helperAsked');
    const helpers = people
      .filter(({ _id }) => _id !== member._id)
      .map(({ _id, openid, name }) => ({ memberId: _id, openid, name: memberToOthers(name) }));
    const names = helpers.map(({ name }) => name);
    const state = await takeStep(
      { ...request, loaded: wish },
      { what: 'joined', by: memberToOthers(member.name), note: names.join('、'), set: { helpers } },
    );
    return { state, helpers: names };
  },
});

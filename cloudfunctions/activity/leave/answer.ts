import * as contract from '../../../contract/activity';
import { saidOf } from '../../../server/activity/model/said';
import { maySpeak, say, spokenOf } from '../../../server/activity/model/say';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';

/** The member says that they will come. */
export const answer = action(contract.answer)({
  load: ({ input, openid }) => spokenOf(input.activityId, openid),
  allow: ({ caller, loaded: spoken }) => maySpeak(caller, spoken),
  run: async (request) => {
    const { caller, loaded: spoken } = request;
    if (!spoken) refuse('activity.unknown');
    const said = await say(request, caller, spoken, { state: 'coming', kind: null, reason: '' });
    return { said: saidOf(said) };
  },
});

import * as contract from '../../../contract/activity';
import { saidOf } from '../../../server/activity/model/said';
import { maySpeak, say, spokenOf } from '../../../server/activity/model/say';
import { action } from '../../../server/kernel/action';
import { Refusal, refuse } from '../../../server/kernel/refusal';

/** The member asks for leave; it waits for the branch's answer. */
export const askLeave = action(contract.askLeave)({
  load: ({ input, openid }) => spokenOf(input.activityId, openid),
  allow: ({ caller, loaded: spoken }) => maySpeak(caller, spoken),
  run: async (request) => {
    const { caller, input, loaded: spoken, advice } = request;
    if (!spoken) refuse('activity.unknown');
    const { kind, reason } = input;
    if (kind === 'other' && !reason) throw new Refusal('call.badInput', { fields: { reason: 'missing' } });
    return {
      said: saidOf(
        await say(request, caller, spoken, {
          state: 'waiting',
          kind,
          reason,
          ...(advice === 'pass' ? {} : { advice }),
        }),
      ),
    };
  },
});

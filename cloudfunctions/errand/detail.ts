import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { amendableUntil } from '../../server/errand/amend-rules';
import { errandCard } from '../../server/errand/card';
import { mayReach, plays } from '../../server/errand/rules';
import { sees } from '../../server/errand/take-step';
import { errandWorkflow } from '../../server/errand/workflow';
import { isPoster, type Person } from '../../server/errand-access/sight';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import type { ErrandRecord } from '../../server/records/errand';

/** One errand with its way so far, for those whom it concerns. */
export const detail = action(contract.detail)({
  load: ({ input }) => errands.get(input.errandId),
  allow: sees,
  run: async ({ caller, loaded: errand, now }) => {
    if (!errand) refuse('errand.unknown');
    return {
      ...errandCard(errand, caller),
      details: errand.details,
      steps: errand.steps.map(({ what, at, by, note, to = '', doneOn }) => ({
        what,
        at,
        by,
        note,
        to,
        doneOn,
      })),
      mine: isPoster(errand, caller),
      behalf: errand.forWhom === 'behalf',
      spot: errand.spot === true,
      amendableUntil: amendableUntil(errand),
      townshipName: errand.townshipName,
      mayReach: mayReach(errand, caller),
      review: errand.advice !== 'pass' && errand.state === 'submitted' && plays('giver', errand, caller),
      ownPart: ownPartIn(errand, caller),
      may: errandWorkflow.may(errand, caller, now),
    };
  },
});

/** As what the person stands aside from something that can be done now, and that they would do otherwise. */
function ownPartIn(errand: ErrandRecord, person: Person): 'asked' | 'helped' | null {
  const objections = errandWorkflow.objectionsNow(errand, person);
  if (objections.includes('errand.ownPart')) return 'asked';
  // Until it is done there is no word to give.
  return errand.state === 'done' && objections.includes('errand.ownHelp') ? 'helped' : null;
}

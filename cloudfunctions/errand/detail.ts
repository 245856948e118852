import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { amendableUntil, isSettled } from '../../server/errand/amend-rules';
import { errandCard } from '../../server/errand/card';
import { mayReach, plays, whyNot } from '../../server/errand/rules';
import { sees } from '../../server/errand/take-step';
import { type ErrandStepTaken, transitionOf, transitions } from '../../server/errand/transitions';
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
      may: mayNow(errand, caller, now),
    };
  },
});

/** As what the person stands aside from something that can be done now, and that they would do otherwise. */
function ownPartIn(errand: ErrandRecord, person: Person): 'asked' | 'helped' | null {
  const objections = (Object.keys(transitions) as ErrandStepTaken[])
    .filter((what) => transitionOf(what).from.includes(errand.state))
    .map((what) => whyNot(what, errand, person));
  if (objections.includes('errand.ownPart')) return 'asked';
  // Until it is done there is no word to give.
  return errand.state === 'done' && objections.includes('errand.ownHelp') ? 'helped' : null;
}

function mayNow(errand: ErrandRecord, person: Person, now: Date) {
  const may = (what: ErrandStepTaken) => whyNot(what, errand, person) === null;
  return {
    accept: may('accepted'),
    assign: may('assigned'),
    reassign: may('reassigned'),
    handBack: may('handedBack'),
    passUp: may('passedUp'),
    takeBack: may('takenBack'),
    progress: may('progress'),
    finish: may('done'),
    confirm: may('confirmed'),
    reject: may('rejected'),
    withdraw: may('withdrawn'),
    amend: may('amended') && !isSettled(errand, now),
    strike: may('struck') && !isSettled(errand, now),
  };
}

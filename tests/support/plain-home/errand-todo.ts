import type { Todo } from '../../../contract/summary';
import { plays } from '../../../server/errand/rules';
import { whyNot } from '../../../server/errand/workflow';
import type { Person } from '../../../server/errand-access/sight';
import type { ErrandLine, ErrandsAround } from './errand-reads';

const line = (what: Todo['what'], parts: Partial<Todo> = {}): Todo => ({
  ...{ what, id: null, title: '', count: 1, dueOn: null, kind: null },
  ...parts,
});

const aboutOne =
  (what: Todo['what']) =>
  ({ _id: id, title }: ErrandLine) =>
    line(what, { id, title });

const counted = (what: Todo['what'], count: number) => (count > 0 ? [line(what, { count })] : []);

/** What of errands waits for somebody: people who wait for their answer or word, and what they have in hand. */
export function errandTodo(
  { own, given, ofCommunity, passedUp }: ErrandsAround,
  person: Person,
): { asked: Todo[]; inHand: Todo[] } {
  const toConfirm = new Map(
    [...own, ...ofCommunity]
      .filter((errand) => whyNot('confirmed', errand, person) === null)
      .map((errand) => [errand._id, errand]),
  );
  const waiting = ofCommunity.filter(({ state }) => state === 'submitted');
  const inHand = new Map(
    [...given, ...ofCommunity]
      .filter((errand) => errand.state !== 'submitted' && errand.state !== 'done')
      // Of what the staff see to themselves; what was given to somebody is that one's.
      .filter((errand) => errand.assigneeId === person.member?._id || errand.assigneeId === null)
      .filter((errand) => plays('handler', errand, person))
      .map((errand) => [errand._id, errand]),
  );
  return {
    asked: [
      ...counted('errandsWaiting', waiting.length),
      ...counted('errandsPassedUp', passedUp),
      ...[...toConfirm.values()].map(aboutOne('errandToConfirm')),
    ],
    inHand: [...inHand.values()].map(aboutOne('errandInHand')),
  };
}

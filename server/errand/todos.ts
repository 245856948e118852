import type { Todo } from '../../contract/summary';
import { errands } from '../collections';
import { communityLed, type Person } from '../errand-access/sight';
import { command } from '../kernel/store/database';
import { countIn, countOf, type Read, rowsOf } from '../kernel/store/read';
import { counted, todoLine, todoSource } from '../kernel/todo';
import type { ErrandRecord } from '../records/errand';
import { plays } from './rules';
import { openStates } from './transitions';
import { whyNot } from './workflow';

const LOOKED_AT = 100;

const line = [
  'title',
  'state',
  'forWhom',
  'communityId',
  'line',
  'enteredByBranchId',
  'posterOpenid',
  'assigneeId',
  'assigneeOpenid',
  'assigneeBranchId',
  'doneBy',
  'steps',
] as const satisfies ReadonlyArray<keyof ErrandRecord>;
export type ErrandLine = Pick<ErrandRecord, '_id' | Exclude<(typeof line)[number], 'steps'>> &
  Partial<Pick<ErrandRecord, 'steps'>>;

/** What of errands may concern somebody; what does not is left empty. */
export interface ErrandsAround {
  /** Those that they said or entered, still on their way. */
  own: readonly ErrandLine[];
  /** Given to them and in hand. */
  given: readonly ErrandLine[];
  /** Of the community for which they work, or whose branch they lead: those that wait for somebody there. */
  ofCommunity: readonly ErrandLine[];
  /** How many were passed up to their township. */
  passedUp: number;
}

export const noErrands: ErrandsAround = { own: [], given: [], ofCommunity: [], passedUp: 0 };

const aboutOne =
  (what: Todo['what']) =>
  ({ _id: id, title }: ErrandLine) =>
    todoLine(what, { id, title });

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

/** Residents' problems: what nobody has taken up, what somebody has in hand, and what waits for their word. */
export const errandTodos = todoSource({
  reads: ({ caller: { openid, member }, community, township }) => {
    // Where they work, or whose branch they lead.
    const near = community ?? communityLed({ member });
    const { in: among } = command();
    return {
      own: rowsOf(
        errands,
        { posterOpenid: openid, state: among(openStates) },
        { limit: LOOKED_AT, order: ['postedAt', 'desc'], fields: line },
      ) as Read<ErrandLine>,
      given:
        member &&
        (rowsOf(
          errands,
          { assigneeId: member._id, state: among(['assigned', 'disputed']) },
          { limit: LOOKED_AT, order: ['assignedAt', 'desc'], fields: line },
        ) as Read<ErrandLine>),
      ofCommunity: near
        ? (rowsOf(
            errands,
            { communityId: near, state: among(['submitted', 'accepted', 'done', 'disputed']) },
            { limit: LOOKED_AT, fields: line },
          ) as Read<ErrandLine>)
        : null,
      passedUp: township ? countOf(errands, { line: township, state: 'passedUp' }) : null,
    };
  },
  lines: ({ passedUp, ...found }, { caller }) => {
    const { asked, inHand } = errandTodo({ ...found, passedUp: countIn(passedUp) }, caller);
    return [...asked, ...inHand];
  },
});

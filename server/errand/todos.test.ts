import type { Person } from '../errand-access/sight';
import { type ErrandLine, errandTodo, noErrands } from './todos';

const errand = (_id: string, parts: Partial<ErrandLine> = {}): ErrandLine => ({
  ...{ _id, title: `事${_id}`, state: 'submitted', forWhom: 'self', communityId: 'community' },
  ...{ line: ['city', 'township', 'community'], enteredByBranchId: null, posterOpenid: 'citizen' },
  ...{ assigneeId: null, assigneeOpenid: null, assigneeBranchId: null, doneBy: null },
  ...parts,
});
const citizen: Person = { openid: 'citizen', member: null };
const member = { _id: 'm1', branchId: 'b1', line: ['city', 'township', 'community', 'b1'] };
const staff: Person = {
  openid: 'staff',
  member: { ...member, offices: [{ role: 'communityStaff', organizationId: 'community' }] },
};
const whats = (todo: ReturnType<typeof errandTodo>) => ({
  asked: todo.asked.map(({ what, count, id }) => [what, id ?? count]),
  inHand: todo.inHand.map(({ id }) => id),
});

test('a resident is asked for a word on what is done, and for nothing before', () => {
  const own = [errand('1'), errand('2', { state: 'assigned' }), errand('3', { state: 'done' })];
  expect(whats(errandTodo({ ...noErrands, own }, citizen))).toEqual({
    asked: [['errandToConfirm', '3']],
    inHand: [],
  });
});

test('a member finds what was given to them, until it is done', () => {
  const given = [
    errand('1', { state: 'assigned', assigneeId: 'm1' }),
    errand('2', { state: 'disputed', assigneeId: 'm1' }),
  ];
  const person: Person = { openid: 'o1', member: { ...member, offices: [] } };
  expect(whats(errandTodo({ ...noErrands, given }, person))).toEqual({ asked: [], inHand: ['1', '2'] });
});

test('the staff find how many wait, what they see to themselves, and what they have a word on for others', () => {
  const ofCommunity = [
    errand('1'),
    errand('2'),
    errand('3', { state: 'accepted' }),
    errand('4', { state: 'disputed', assigneeId: 'm9' }),
    errand('5', { state: 'done', forWhom: 'behalf', posterOpenid: 'staff' }),
    errand('6', { state: 'done' }),
    errand('7', { state: 'done', forWhom: 'behalf', doneBy: 'staff' }),
  ];
  expect(
    whats(errandTodo({ ...noErrands, own: [ofCommunity[4] as ErrandLine], ofCommunity }, staff)),
  ).toEqual({
    asked: [
      ['errandsWaiting', 2],
      ['errandToConfirm', '5'],
    ],
    inHand: ['3'],
  });
});

test('who leads a branch of the community finds how many wait, and has a word on what their branch entered', () => {
  const ofCommunity = [
    errand('1'),
    errand('2', { state: 'accepted' }),
    errand('3', { state: 'done', forWhom: 'behalf', posterOpenid: 'other', enteredByBranchId: 'b1' }),
    errand('4', { state: 'done', forWhom: 'behalf', posterOpenid: 'staff' }),
  ];
  const offices = [{ role: 'committee' as const, organizationId: 'b1' }];
  const leader: Person = { openid: 'leader', member: { ...member, offices } };
  expect(whats(errandTodo({ ...noErrands, ofCommunity }, leader))).toEqual({
    asked: [
      ['errandsWaiting', 1],
      ['errandToConfirm', '3'],
    ],
    inHand: [],
  });
});

test('a township finds how many were passed up to it', () => {
  expect(whats(errandTodo({ ...noErrands, passedUp: 3 }, citizen)).asked).toEqual([['errandsPassedUp', 3]]);
});

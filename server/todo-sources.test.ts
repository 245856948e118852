import { rhythms } from '../contract/activity/rhythm';
import { nextActivity } from './activity/model/next-activity';
import { type ActivitiesWaiting, activityTodo, jointToAnswer } from './activity/todo-rules';
import { communityTodo, type UnitsWaiting } from './community/todos';
import { type ErrandsAround, errandTodo, noErrands } from './errand/todos';
import type { Person as ErrandPerson } from './errand-access/sight';
import { counted } from './kernel/todo';
import { type MembersWaiting, memberTodo } from './member/todos';
import type { ActivityRecord } from './records/activity';
import { inOrder } from './summary/todo-order';
import { yearOfMember } from './summary/year-of-member';
import type { Person } from './wish/rules';
import { type WishesWaiting, type WishLine, wishTodo } from './wish/todos';

interface Waiting extends ActivitiesWaiting, MembersWaiting, UnitsWaiting, WishesWaiting {
  errands: ErrandsAround;
  feedback: number;
  notes: number;
  held: number;
}

/** What all areas say together, as the home page puts it. */
function todoOf(waiting: Waiting, person: Person & ErrandPerson, at: Date) {
  const { asked, inHand } = errandTodo(waiting.errands, person);
  return inOrder([
    ...activityTodo(waiting, at),
    ...communityTodo(waiting),
    ...counted('heldTexts', waiting.held),
    ...[...asked, ...inHand],
    ...counted('feedback', waiting.feedback),
    ...memberTodo(waiting),
    ...counted('studyNotes', waiting.notes),
    ...wishTodo(waiting, person),
  ]);
}

/** Noon in Shanghai. */
const now = new Date('2026-11-23T04:00:00Z');
const activity = (_id: string, day: string, parts: Partial<ActivityRecord> = {}) =>
  ({
    _id,
    branchIds: ['b1'],
    groupId: null,
    kind: 'themeDay',
    state: 'announced',
    startsAt: new Date(`${day}T09:00:00+08:00`),
    ...parts,
  }) as ActivityRecord;

test.each([
  ['nothing', [], null],
  ["this morning's, not yet opened", [activity('a', '2026-11-23')], 'a'],
  ["yesterday's, never opened", [activity('a', '2026-11-22')], null],
  [
    'the open one before an earlier plan',
    [activity('plan', '2026-11-23'), activity('open', '2026-11-24', { state: 'open' })],
    'open',
  ],
  [
    'the next, not one of yesterday whose check-in was forgotten',
    [activity('forgotten', '2026-11-22', { state: 'open' }), activity('next', '2026-11-25')],
    'next',
  ],
  ['none that was called off', [activity('off', '2026-11-24', { state: 'cancelled' })], null],
  ["none of the committee's", [activity('committee', '2026-11-23', { kind: 'committeeMeeting' })], null],
  ['none that is over', [activity('over', '2026-11-23', { state: 'closed' })], null],
])('next is %s', (_, activities, expected) => {
  expect(nextActivity(activities, { branchId: 'b1', offices: [] }, now)?._id ?? null).toBe(expected);
});

test("next is the committee's own meeting for who is on it", () => {
  const committee = { branchId: 'b1', offices: [{ role: 'committee' as const, organizationId: 'b1' }] };
  const meeting = activity('committee', '2026-11-23', { kind: 'committeeMeeting' });
  expect(nextActivity([meeting], committee, now)).toBe(meeting);
});

const wish = (_id: string, parts: Partial<WishLine> = {}): WishLine => ({
  _id,
  title: `心愿${_id}`,
  state: 'claimed',
  dueOn: '2026-12-01',
  forWhom: 'self',
  communityId: 'community',
  posterOpenid: 'me',
  claimerId: 'm1',
  claimerOpenid: 'claimer',
  helpers: [],
  fulfilledAt: null,
  confirmedAt: null,
  ...parts,
});
const place = { branchId: 'b1', line: ['city', 'b1'] };
const me: Person & ErrandPerson = {
  openid: 'me',
  member: { _id: 'm2', communityId: null, offices: [], ...place },
};
const nothing: Waiting = {
  errands: noErrands,
  offersAbove: [],
  resolutions: [],
  leaveRequests: 0,
  captures: [],
  forgotten: [],
  joint: [],
  bindRequests: 0,
  toVerify: 0,
  overdue: 0,
  feedback: 0,
  registrations: 0,
  units: 0,
  offers: 0,
  notes: 0,
  held: 0,
  wishes: [],
  helped: [],
  due: null,
  drafts: [],
  askedToBind: null,
};

test('who waits for an answer comes before what was promised, and that before what is to be planned', () => {
  const todo = todoOf(
    {
      errands: noErrands,
      offersAbove: [],
      leaveRequests: 1,
      captures: [{ activityId: 'a1', title: '主题党日', count: 4 }],
      forgotten: [activity('f', '2026-11-20', { state: 'open' }), activity('n', '2026-11-22')],
      joint: [activity('j', '2026-11-28')],
      bindRequests: 2,
      toVerify: 3,
      overdue: 0,
      feedback: 0,
      registrations: 0,
      units: 0,
      offers: 0,
      notes: 1,
      held: 2,
      wishes: [wish('done', { state: 'fulfilled' }), wish('question', { state: 'asked' })],
      helped: [
        wish('later', { claimerId: 'm2', dueOn: '2026-12-09' }),
        wish('sooner', { claimerId: 'm2', state: 'disputed' }),
        wish('mate', { claimerId: 'm1', state: 'disputed', dueOn: '2026-12-10' }),
        wish('over', { state: 'confirmed' }),
      ],
      resolutions: [{ _id: 'between', text: '给楼道换灯', dueOn: '2026-12-05' }],
      due: { asked: rhythms, plans: [] },
      drafts: [activity('draft', '2026-11-28', { title: '草稿' }), activity('far', '2026-12-28')],
      askedToBind: { branchName: '杏花支部' },
    },
    me,
    now,
  );
  expect(todo.map(({ what, id, count, dueOn }) => [what, id, count, dueOn])).toEqual([
    ['leaveRequests', null, 1, null],
    ['captures', 'a1', 4, null],
    ['checkInOpen', 'f', 1, '2026-11-20'],
    ['neverOpened', 'n', 1, '2026-11-22'],
    ['jointActivity', 'j', 1, '2026-11-28'],
    ['bindRequests', null, 2, null],
    ['heldTexts', null, 2, null],
    ['wishesToVerify', null, 3, null],
    ['wishToConfirm', 'done', 1, '2026-12-01'],
    ['wishAsked', 'question', 1, '2026-12-01'],
    ['studyNotes', null, 1, null],
    ['disputedWish', 'sooner', 1, '2026-12-01'],
    ['resolution', 'between', 1, '2026-12-05'],
    ['claimedWish', 'later', 1, '2026-12-09'],
    ['helpedWish', 'mate', 1, '2026-12-10'],
    ['draftWaiting', 'draft', 1, '2026-11-28'],
    ['meetingDue', null, 1, '2026-11-30'],
    ['meetingDue', null, 1, '2026-11-30'],
    ['meetingDue', null, 1, '2026-11-30'],
    ['bindWaiting', null, 1, null],
  ]);
});

test('of the meetings due, those of the month come before the quarter and year, and three are shown', () => {
  const kinds = (asked: typeof rhythms) =>
    todoOf({ ...nothing, due: { asked, plans: [] } }, me, new Date('2026-12-01T04:00:00Z')).map(
      ({ kind, dueOn }) => [kind, dueOn],
    );
  expect(kinds(rhythms).map(([kind]) => kind)).toEqual(['themeDay', 'committeeMeeting', 'groupMeeting']);
  expect(kinds(rhythms.filter(({ every }) => every !== 'month'))).toEqual([
    ['assembly', '2026-12-31'],
    ['lecture', '2026-12-31'],
    ['organizationalLife', '2026-12-31'],
  ]);
});

test.each([
  ['asked of the branch by another', {}, true],
  ["the branch's own", { branchId: 'b1', branchIds: ['b1'], asked: [] }, false],
  ['that the branch has agreed to', { branchIds: ['b2', 'b1'], asked: [] }, false],
  ['that a third branch has agreed to', { branchIds: ['b2', 'b3'] }, true],
  ['that a third branch is asked to', { asked: [{ branchId: 'b3' }] }, false],
  ['that the branch has left', { asked: undefined }, false],
  ['of yesterday', { startsAt: new Date('2026-11-22T09:00:00+08:00') }, false],
  ['of this morning', { startsAt: new Date('2026-11-23T09:00:00+08:00') }, true],
  ['whose check-in has begun', { state: 'open' }, true],
  ['not announced yet', { state: 'draft' }, false],
  ['that has ended', { state: 'closed' }, false],
  ['called off', { state: 'cancelled' }, false],
] as const)('a joint activity %s waits for its secretary: %s', (_, parts, expected) => {
  const joint = activity('j', '2026-11-28', {
    branchId: 'b2',
    branchIds: ['b2'],
    asked: [{ branchId: 'b1', branchName: '', by: 'm', at: now }],
  });
  const found = jointToAnswer([{ ...joint, ...parts } as ActivityRecord], 'b1', now);
  expect(found.length > 0).toBe(expected);
});

test('a wish that the caller both posted and looks after for the community waits once', () => {
  const staff: Person & ErrandPerson = {
    openid: 'me',
    member: {
      _id: 'm2',
      communityId: null,
      ...place,
      offices: [{ role: 'communityStaff', organizationId: 'community' }],
    },
  };
  const done = wish('done', { state: 'fulfilled', forWhom: 'behalf' });
  expect(todoOf({ ...nothing, wishes: [done, done] }, staff, now)).toHaveLength(1);
});

test("a member's year counts meetings, volunteering, hours and wishes by their own rules", () => {
  const meeting = { kind: 'themeDay', state: 'present', creditHours: 1.5 } as const;
  const attendances = [
    meeting,
    { ...meeting, state: 'absent', creditHours: 0 } as const,
    { ...meeting, state: 'excused', creditHours: 0 } as const,
    { kind: 'volunteering', state: 'present', creditHours: 0 } as const,
  ];
  const taken = [
    wish('done', { state: 'confirmed', confirmedAt: new Date('2025-12-31T16:00:00Z') }),
    wish('last year', { state: 'confirmed', confirmedAt: new Date('2025-12-31T15:59:59Z') }),
    wish('at it'),
  ];
  expect(yearOfMember(attendances, taken, 4, 32, now)).toEqual({
    attended: 1,
    expected: 2,
    wishesFulfilled: 1,
    volunteered: 1,
    creditedHours: 5.5,
    requiredHours: 32,
  });
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../tests/pages/a-cloud';
import { aPerson } from '../../../../tests/pages/an-activity';
import { personNote } from '../parts/person-row';
import { restOf } from '../parts/roll-order';
import { LeaveAsked } from './leave-asked';

const word = { kind: null, reason: '', late: false, decision: '', at: '2026-11-22T04:00:00.000Z' };
const asks = { ...word, state: 'waiting' as const, kind: 'sick' as const, reason: '去医院复查' };
const atRest = { until: '2027-06-30', reason: '中风后在家休养' };

test('somebody on the roll who asks for leave is approved in one tap', async () => {
  const calls = aCloud({ 'activity.decideLeave': () => ({ state: 'approved' as const }) });
  const again = jest.fn(async () => undefined);
  const enter = jest.fn();
  const people = [
    aPerson({ name: '包建军', memberId: 'm7', said: asks }),
    aPerson({ name: '巴特尔' }),
    aPerson({ name: '哈斯', said: asks, state: 'present', source: 'scanned' }),
  ];
  openPage(<LeaveAsked activityId='a1' people={people} onDecided={again} onEnter={enter} />);
  expect(screen.getByText('请假：生病 · 去医院复查')).toBeInTheDocument();
  expect(screen.getAllByRole('button', { name: /同意/ })).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: '同意包建军请假' }));
  expect(calls).toEqual([['activity.decideLeave', { activityId: 'a1', memberId: 'm7', approve: true }]]);
  expect(again).toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: '给包建军登记到会' }));
  expect(enter).toHaveBeenCalledWith(people[0]);
});

test('「其余都到了」 means neither those who ask for leave nor those on standing leave', () => {
  const people = [
    aPerson({ name: '巴特尔' }),
    aPerson({ name: '包建军', said: asks }),
    aPerson({ name: '孙守田', standingLeave: atRest }),
    aPerson({ name: '陈桂兰', memberClass: 'frail' }),
  ];
  expect(restOf(people).map(({ name }) => name)).toEqual(['巴特尔']);
});

test.each([
  ['waits', { said: asks }, '请假：生病 · 去医院复查'],
  [
    'is on leave they asked for',
    { state: 'leave' as const, reason: '', said: { ...asks, reason: '', state: 'approved' as const } },
    '生病',
  ],
  ['is on leave as the secretary wrote', { state: 'leave' as const, reason: '单位值班' }, '单位值班'],
  ['will come', { said: { ...word, state: 'coming' as const } }, '说了会到'],
  ['need not come', { standingLeave: atRest }, '长期请假'],
])('the roll tells of who %s', (_, given, told) => {
  expect(personNote(aPerson({ name: '包建军', ...given }))).toBe(told);
});

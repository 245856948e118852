import { takersOf } from './evening-takers';

test('who has how much in hand: people and the community’s staff as they come, what nobody has last', () => {
  expect(
    takersOf([
      { helper: '', state: 'submitted' },
      { helper: '李建国', state: 'assigned' },
      { helper: '', state: 'accepted' },
      { helper: '李建国', state: 'disputed' },
      { helper: '', state: 'submitted' },
      { helper: '', state: 'passedUp' },
    ]),
  ).toEqual([
    { helper: '李建国', isStaff: false, count: 2 },
    { helper: '', isStaff: true, count: 2 },
    { helper: '', isStaff: false, count: 2 },
  ]);
  expect(takersOf([])).toEqual([]);
});

import type { AttendanceCounts } from '@contract/activity';
import { render } from '@testing-library/react';
import { Arrivals } from './arrivals';

const counts = (parts: Partial<AttendanceCounts>): AttendanceCounts => ({
  ...{ expected: 0, arrived: 0, present: 0, late: 0, remote: 0, leave: 0, excused: 0, absent: 0, open: 0 },
  ...parts,
});
const shown = (parts: Partial<AttendanceCounts>) =>
  render(<Arrivals counts={counts(parts)} />).container.textContent;

test('those expected stand as come, on leave and still to be entered; who is not counted stands apart', () => {
  expect(shown({ expected: 19, arrived: 1, present: 1, leave: 2, open: 16, excused: 2 })).toBe(
    '已到1/ 19 人请假2待登记16不计应到 2',
  );
});

test('who came late or from afar is said to be among those who came', () => {
  expect(shown({ expected: 26, arrived: 16, late: 4, remote: 2, leave: 4, absent: 6, excused: 4 })).toBe(
    '已到16/ 26 人请假4未到6已到中迟到 4、远程 2 · 不计应到 4',
  );
  expect(shown({ expected: 3, arrived: 3, present: 3 })).toBe('已到3/ 3 人');
});

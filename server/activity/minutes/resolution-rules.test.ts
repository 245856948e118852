import type { ActivityState } from '../../../contract/words';
import { whyNotChange, whyNotDueOn } from './resolution-rules';

const TODAY = '2026-11-23';

test.each([
  ['yesterday', '2026-11-22', 'activity.dueInPast'],
  ['today', '2026-11-23', null],
  ['730 days ahead, to the day', '2028-11-22', null],
  ['one day more', '2028-11-23', 'activity.dueTooLate'],
])('due %s (%s): %s', (_name, day, expected) => {
  expect(whyNotDueOn(day, TODAY)).toBe(expected);
});

const standing = { text: '走访', ownerId: 'wang', dueOn: '2026-11-30', state: 'open' as const };
const change = (
  wanted: Partial<typeof standing & { reason: string }>,
  activityState: ActivityState = 'closed',
  now: Partial<Omit<typeof standing, 'state'>> & { state?: 'open' | 'closed' } = {},
) => whyNotChange({ ...standing, ...now }, { ...standing, reason: '', ...wanted }, activityState, TODAY);

test.each([
  ['the words while the record is open', change({ text: '走访十二户' }), null],
  ['the owner while the record is open', change({ ownerId: 'li' }), null],
  ['the day without a word while the record is open', change({ dueOn: '2026-12-01' }), null],
  ['the words of a filed record', change({ text: '走访十二户' }, 'filed'), 'activity.filed'],
  ['the owner in a filed record', change({ ownerId: 'li', reason: '调走了' }, 'filed'), 'activity.filed'],
  [
    'the day in a filed record without a reason',
    change({ dueOn: '2026-12-01' }, 'filed'),
    'activity.resolutionReasonNeeded',
  ],
  ['the day in a filed record with one', change({ dueOn: '2026-12-01', reason: '下雪' }, 'filed'), null],
  [
    'nothing, though the day has passed',
    change({ dueOn: '2026-11-01' }, 'closed', { dueOn: '2026-11-01' }),
    null,
  ],
  ['the day to one that has passed', change({ dueOn: '2026-11-22' }), 'activity.dueInPast'],
  [
    'what is closed',
    change({ dueOn: '2026-12-01' }, 'closed', { state: 'closed' }),
    'activity.resolutionClosed',
  ],
])('changing %s: %s', (_name, got, expected) => {
  expect(got).toBe(expected);
});

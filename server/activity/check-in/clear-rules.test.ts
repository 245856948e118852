import type { ActivityState } from '../../../contract/words';
import { isToClear, whyNotClear } from './clear-rules';

test.each([
  ['entered', undefined, true],
  ['scanned', false, true],
  ['entered', true, false], // taken back already
  ['closing', undefined, false], // nobody's word
] as const)('a record by %s, taken back %p, is to be taken back: %s', (source, cleared, expected) => {
  expect(isToClear({ source, ...(cleared === undefined ? {} : { cleared }) })).toBe(expected);
  expect(isToClear(undefined)).toBe(false);
});

const approved = { state: 'approved' as const };
const entered = { state: 'present', source: 'entered' } as const;
const scanned = { state: 'late', source: 'scanned' } as const;
test.each([
  ['announced', entered, undefined, '', null],
  ['open', entered, undefined, '', null],
  ['open', entered, approved, '', null], // the leave that was given comes back
  ['open', scanned, undefined, '', 'activity.clearReasonNeeded'],
  ['open', { ...scanned, source: 'spoken' }, undefined, '', 'activity.clearReasonNeeded'],
  ['open', scanned, undefined, '扫错了', null],
  ['open', { ...scanned, source: 'sentLater' }, undefined, '扫错了', 'activity.entryDecided'],
  ['open', { ...scanned, source: 'poster' }, undefined, '扫错了', 'activity.entryDecided'],
  ['open', { state: 'leave', source: 'entered' }, approved, '', 'activity.entryDecided'],
  ['open', { state: 'leave', source: 'entered' }, { state: 'declined' }, '', null],
  ['closed', entered, undefined, '', 'activity.reasonNeeded'],
  ['closed', { ...entered, source: 'backfilled' }, undefined, '点错了', null],
  ['filed', entered, undefined, '点错了', 'activity.filed'],
  ['cancelled', entered, undefined, '点错了', 'activity.cancelled'],
  ['draft', entered, undefined, '点错了', 'activity.notAnnounced'],
] as const)('%s, %j of somebody whose request is %j, for the reason %j: %s', (...row) => {
  const [state, record, said, reason, expected] = row;
  expect(whyNotClear({ state: state as ActivityState }, record, { said, reason })).toBe(expected);
});

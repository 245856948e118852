import { errandStates } from '@contract/words';
import { handsText } from './hands-text';

test('who has it in hand is at it until they call it done, and nobody is at what was withdrawn', () => {
  const said = errandStates.map((state) => [state, handsText({ state, assignee: '陈志远' })]);
  expect(said.filter(([, words]) => words === '陈志远办理中').map(([state]) => state)).toEqual([
    'assigned',
    'disputed',
  ]);
  expect(said.filter(([, words]) => words === '陈志远办理').map(([state]) => state)).toEqual([
    'done',
    'confirmed',
    'undisputed',
    'recorded',
  ]);
  expect(handsText({ state: 'withdrawn', assignee: '陈志远' })).toBe('');
  expect(handsText({ state: 'done', assignee: '' })).toBe('');
});

import { environmentFor } from './environment';

const all = { develop: 'env-d', trial: 'env-t', release: 'env-r' };

test.each([
  ['develop', all, 'env-x', 'env-d'],
  ['trial', all, 'env-x', 'env-t'],
  ['release', all, 'env-x', 'env-r'],
  ['trial', { release: 'env-r' }, 'env-r', 'env-r'],
  ['develop', { trial: 'env-t' }, 'env-t', 'env-t'],
  // What was published by mistake opens no trial data.
  ['release', { trial: 'env-t' }, 'env-t', null],
  ['release', { trial: 'env-t', release: '' }, 'env-t', null],
  ['release', {}, 'env-x', 'env-x'],
  ['trial', {}, '', ''],
  ['something new', all, 'env-x', null],
])('%s of %j, built for %s: %s', (stage, named, own, opens) => {
  expect(environmentFor(stage, named, own)).toBe(opens);
});

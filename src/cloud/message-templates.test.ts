import { usualDays } from '@contract/privacy';
import { aCloud } from '../../tests/pages/a-cloud';
import { forget } from '../platform/storage';
import { learnTemplates, templatesOf } from './message-templates';

const ids = { activity: ['a', 'b'], poster: [], claimer: ['c'], keptDays: usualDays };
beforeEach(() => forget('messageTemplates'));

test('what the cloud says is known from then on, and nothing before', async () => {
  expect(templatesOf('activity')).toEqual([]);
  aCloud({ 'summary.templates': () => ids });
  await learnTemplates();
  expect([templatesOf('activity'), templatesOf('poster'), templatesOf('claimer')]).toEqual([
    ids.activity,
    ids.poster,
    ids.claimer,
  ]);
});

test('where it says nothing, what was known stands', async () => {
  aCloud({ 'summary.templates': () => ids });
  await learnTemplates();
  aCloud({ 'summary.templates': () => ({ refused: 'call.failed' }) });
  await learnTemplates();
  expect(templatesOf('claimer')).toEqual(['c']);
});

import { activityKinds, minutesOutlines, minutesSections } from '../../../contract/words';
import type { ActivityPart } from '../../records/activity';
import { blankSections, whyNotWrite } from './minutes-rules';

const part = (title: string, host = ''): ActivityPart => ({
  kind: 'own',
  title,
  host,
  startsAt: null,
  notes: '',
});

test.each([
  ['draft', null],
  ['announced', null],
  ['open', null],
  ['closed', null],
  ['filed', 'activity.filed'],
  ['cancelled', 'activity.cancelled'],
] as const)('the record of an activity that is %s may be written: %s', (state, expected) => {
  expect(whyNotWrite(state)).toBe(expected);
});

test('every kind has sections, and every section a kind', () => {
  expect(activityKinds.every((kind) => minutesOutlines[kind].length > 1)).toBe(true);
  const used = new Set(Object.values(minutesOutlines).flat());
  expect(minutesSections.filter((section) => !used.has(section))).toEqual([]);
});

const textsOf = (...asked: Parameters<typeof blankSections>) =>
  blankSections(...asked).map(({ section, title, text }) => [section, title, text].filter(Boolean).join(' '));

test.each([
  [
    'a theme day: one for each part',
    { kind: 'themeDay', title: '主题党日', parts: [part('学习'), part('走访')] },
    ['part 学习', 'part 走访', 'summary'],
  ],
  [
    'a theme day without parts: what was done',
    { kind: 'themeDay', title: '主题党日', parts: [] },
    ['content', 'summary'],
  ],
  [
    'an assembly: its topics as planned',
    { kind: 'assembly', title: '党员大会', parts: [part('接收预备党员', '张')] },
    ['topics 接收预备党员（张）', 'discussion', 'voting', 'decisions'],
  ],
  [
    'a lecture: its title where nothing else is planned',
    { kind: 'lecture', title: '讲党课：做贴心人', parts: [] },
    ['lecture 讲党课：做贴心人', 'outline', 'exchange'],
  ],
] as const)('minutes of %s', (_name, activity, expected) => {
  expect(textsOf({ ...activity, parts: [...activity.parts] })).toEqual(expected);
});

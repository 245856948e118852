import { readFileSync } from 'node:fs';
import path from 'node:path';
import { castOf, citizensOf } from '../../demo/cast';
import { layHeart } from '../../demo/heart';
import { Tree } from '../../demo/tree';
import { atPath, filledIn } from './scene';
import { scenes } from './scenes';

const ROOT = path.resolve(__dirname, '../..');

test('every scene has a name of its own, and shows a page that there is', () => {
  const names = scenes.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const pages = readFileSync(path.join(ROOT, 'src/app.config.ts'), 'utf8');
  for (const { page } of scenes) {
    const [place = ''] = page.split('?');
    // The code's short address leads to the check-in page.
    if (place === '/s') continue;
    expect([place, pages.includes(place.replace(/^\/(packages\/\w+\/)?/, ''))]).toEqual([place, true]);
  }
});

test('the phones are of people of the demo', () => {
  const heart = layHeart(new Tree());
  const people = [...[...castOf(heart).values()].flat(), ...citizensOf(heart)];
  const openids = new Set(people.map(({ openid }) => openid));
  const called = scenes.flatMap(({ who, first = [] }) => [who, ...first.map(({ as }) => as)]);
  expect(called.filter((openid) => !openids.has(openid))).toEqual([]);
});

test('each problem that is mended has a scene', () => {
  const problems = [5, 6, 7, 8, 10, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24];
  const shown = new Set(scenes.map(({ name }) => Number.parseInt(name, 10)));
  expect(problems.filter((problem) => !shown.has(problem))).toEqual([]);
});

test('what earlier calls kept stands in later texts', () => {
  const kept = { activityId: 'a1', ids: ['m1'] };
  expect(filledIn({ page: '/x?id={activityId}', ids: '{ids}', n: 5 }, kept)).toEqual({
    ...{ page: '/x?id=a1', ids: ['m1'], n: 5 },
  });
  expect(() => filledIn('{wishId}', kept)).toThrow('nothing was kept as wishId');
});

test('a part of an answer is found by its path, or missed', () => {
  expect(atPath({ items: [{ wishId: 'w1' }] }, 'items.0.wishId')).toBe('w1');
  expect(() => atPath({ items: [] }, 'items.0.wishId')).toThrow('items.0.wishId');
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sitemapFaults } from './sitemap';

const pages = ['pages/home/index', 'packages/wish/pages/public/index', 'packages/wish/pages/detail/index'];
const ours = JSON.parse(readFileSync(path.resolve(__dirname, '../../../src/sitemap.json'), 'utf8'));
const allow = { action: 'allow', page: 'packages/wish/pages/public/index' };
const rest = { action: 'disallow', page: '*' };

const faults = (sitemap: unknown, sitemapLocation: string | undefined = 'sitemap.json') => {
  const app = sitemapLocation === undefined ? {} : { sitemapLocation };
  return [...sitemapFaults({ app, pages, has: () => sitemap !== null, json: () => sitemap })].map(
    ({ what }) => what,
  );
};

test('search reads the public page alone', () => {
  expect(faults(ours)).toEqual([]);
});

test.each([
  ['none at all', null, ['names no sitemap, so that search reads every page']],
  ['no rule', {}, ['lets search read pages/home/index', 'lets search read packages/wish/pages/detail/index']],
  ['the order turned round', { rules: [rest, allow] }, [`keeps search from ${allow.page}`]],
  ['everything forbidden', { rules: [rest] }, [`keeps search from ${allow.page}`]],
  [
    'one more allowed',
    { rules: [{ action: 'allow', page: 'pages/home/index' }, allow, rest] },
    ['lets search read pages/home/index'],
  ],
])('with %s it is a fault', (_what, sitemap, expected) => {
  expect(faults(sitemap)).toEqual(expected);
});

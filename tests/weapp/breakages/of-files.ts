import type { Breakage } from './copy';

const KB = 1024;
const filler = (bytes: number) => Buffer.alloc(bytes, 'x');

/** Files missing, misplaced or too heavy; app.json against WeChat's rules. */
export const brokenFiles: Breakage[] = [
  { name: 'no app.json', says: /app\.json: is missing/, make: (copy) => copy.remove('app.json') },
  {
    name: 'app.json is not JSON',
    says: /app\.json: is not JSON/,
    make: (copy) => copy.write('app.json', '{"pages": ['),
  },
  {
    name: 'a page named but never built',
    says: /pages\/ghost\/index\.js: is missing/,
    make: (copy) => copy.app((app) => app.pages?.push('pages/ghost/index')),
  },
  {
    name: 'a page without its script',
    says: /index\.js: is missing/,
    make: (copy) => copy.remove(`${copy.inner}.js`),
  },
  {
    name: 'a page without its template',
    says: /index\.wxml: is missing/,
    make: (copy) => copy.remove(`${copy.inner}.wxml`),
  },
  {
    name: 'a page without its settings',
    says: /index\.json: is missing/,
    make: (copy) => copy.remove(`${copy.inner}.json`),
  },
  {
    name: 'a page named twice',
    says: /names page .* twice/,
    make: (copy) => copy.app((app) => app.pages?.push(app.pages[0] ?? '')),
  },
  {
    name: 'a component that is not there',
    says: /component comp is not at/,
    make: (copy) =>
      copy.json(`${copy.home}.json`, (json) => {
        json.usingComponents = { comp: '../../component' };
      }),
  },
  {
    name: 'a component that does not say it is one',
    says: /does not say "component": true/,
    make: (copy) =>
      copy.json('comp.json', (json) => {
        json.component = undefined;
      }),
  },
  {
    name: 'a main package too large',
    says: /package main: \d+ KB/,
    make: (copy) => copy.write('static/large.jpg', filler(720 * KB)),
  },
  {
    name: 'a subpackage beyond 2 MB',
    says: /package packages\/\w+: \d+ KB/,
    make: (copy) => copy.write(`${copy.innerPackage}/large.jpg`, filler(2060 * KB)),
  },
  {
    name: 'packages too large together',
    says: /all packages: \d+ KB/,
    make: (copy) => {
      for (const { root } of copy.build.subPackages) copy.write(`${root}/large.jpg`, filler(1500 * KB));
    },
  },
  {
    name: 'a tab icon that is not there',
    says: /tab icon .* is missing/,
    make: (copy) => copy.remove(copy.build.app.tabBar?.list?.[1]?.iconPath ?? ''),
  },
  {
    name: 'a tab icon of 50 KB',
    says: /tab icon of 50 KB/,
    make: (copy) => copy.write(copy.build.app.tabBar?.list?.[1]?.iconPath ?? '', filler(50 * KB)),
  },
  {
    name: 'a tab inside a subpackage',
    says: /is not a page of the main package/,
    make: (copy) => {
      const { inner } = copy;
      copy.app(({ tabBar }) => Object.assign(tabBar?.list?.[1] ?? {}, { pagePath: inner }));
    },
  },
  {
    name: 'more than five tabs',
    says: /has \d+ tabs/,
    make: (copy) => copy.app(({ tabBar }) => tabBar?.list?.push(...tabBar.list)),
  },
  {
    name: 'every page loaded at launch',
    says: /lazyCodeLoading/,
    make: (copy) =>
      copy.app((app) => {
        app.lazyCodeLoading = undefined;
      }),
  },
  {
    name: 'one subpackage inside another',
    says: /lies inside subpackage/,
    make: (copy) => {
      const { innerPackage } = copy;
      copy.app((app) => app.subPackages?.push({ root: `${innerPackage}/deep`, pages: [] }));
    },
  },
];

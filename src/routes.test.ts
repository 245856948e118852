import { existsSync } from 'node:fs';
import path from 'node:path';
import { routes, tabs } from './routes';

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string; iconPath: string; selectedIconPath: string }[] };
}

const appConfig = (): AppConfig => {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  return jest.requireActual<{ default: AppConfig }>('./app.config').default;
};
const declared = () => {
  const { pages, subPackages } = appConfig();
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
  ].map((page) => `/${page}`);
};

test('every page that is declared has a name, and every name a page', () => {
  expect([...Object.values(tabs), ...Object.values(routes)].sort()).toEqual(declared().sort());
});

test('every page that is declared exists', () => {
  for (const page of declared()) expect(existsSync(path.join(__dirname, `${page}.tsx`))).toBe(true);
});

test('the tabs are the four tab pages, each with both its icons', () => {
  const { list } = appConfig().tabBar;
  expect(list.map(({ pagePath }) => `/${pagePath}`)).toEqual(Object.values(tabs));
  for (const { iconPath, selectedIconPath } of list) {
    for (const icon of [iconPath, selectedIconPath])
      expect(existsSync(path.join(__dirname, icon))).toBe(true);
  }
});

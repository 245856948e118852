import type { Build } from '../built/build';
import { type Fault, fault } from './fault';

/** WeChat takes two to five tabs, and icons of at most 40 KB. */
const tabCount = { least: 2, most: 5 };
const tabIconBytes = 40 * 1024;

const duplicates = (names: string[]) => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];

function* tabFaults(build: Build): Generator<Fault> {
  const tabs = build.app.tabBar?.list;
  if (tabs === undefined) return;
  if (tabs.length < tabCount.least || tabs.length > tabCount.most)
    yield fault('app.json', `tabBar has ${tabs.length} tabs; WeChat takes 2 to 5`);
  for (const tab of tabs) {
    if (!tab.text) yield fault('app.json', `tab ${tab.pagePath} has no text`);
    if (!(build.app.pages ?? []).includes(tab.pagePath))
      yield fault('app.json', `tab ${tab.pagePath} is not a page of the main package`);
    for (const icon of [tab.iconPath, tab.selectedIconPath]) {
      if (icon === undefined) yield fault('app.json', `tab ${tab.pagePath} lacks an icon`);
      else if (!build.has(icon)) yield fault('app.json', `tab icon ${icon} is missing`);
      else if (!/\.(png|jpe?g)$/.test(icon)) yield fault(icon, 'a tab icon must be png or jpg');
      else if (build.bytes(icon) > tabIconBytes)
        yield fault(icon, `tab icon of ${Math.ceil(build.bytes(icon) / 1024)} KB; WeChat takes 40 KB`);
    }
  }
}

/** The rules of app.json that WeChat's tools or its review would hold against it. */
export function* appJsonFaults(build: Build): Generator<Fault> {
  const { app, pages } = build;
  if (pages.length === 0) yield fault('app.json', 'names no pages');
  for (const page of duplicates(pages)) yield fault('app.json', `names page ${page} twice`);
  if (app.entryPagePath !== undefined && !pages.includes(app.entryPagePath))
    yield fault('app.json', `entryPagePath ${app.entryPagePath} is not a page`);
  if (app.lazyCodeLoading !== 'requiredComponents')
    yield fault('app.json', 'lazyCodeLoading is not "requiredComponents": every page is loaded at launch');
  const roots = build.subPackages.map(({ root }) => root.replace(/\/$/, ''));
  for (const root of duplicates(roots)) yield fault('app.json', `names subpackage ${root} twice`);
  for (const root of roots) {
    const outer = roots.find((other) => other !== root && root.startsWith(`${other}/`));
    if (outer) yield fault('app.json', `subpackage ${root} lies inside subpackage ${outer}`);
    const main = (app.pages ?? []).find((page) => page.startsWith(`${root}/`));
    if (main) yield fault('app.json', `page ${main} is named in the main package but lies in ${root}`);
  }
  for (const { root, pages: inside } of build.subPackages)
    if (!inside?.length) yield fault('app.json', `subpackage ${root} has no pages`);
  yield* tabFaults(build);
}

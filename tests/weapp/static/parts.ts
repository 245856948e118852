import type { Build, PartJson } from '../built/build';
import { type Fault, fault } from './fault';

const outside = /^(plugin|plugin-private|ext|weui-miniprogram):\/\//;

/** Settings that are no JSON: nothing else can be said of such a build. */
export function* unreadableSettings(build: Build): Generator<Fault> {
  for (const file of build.ending('.json')) {
    try {
      build.json(file);
    } catch (why) {
      yield fault(file, `is not JSON: ${(why as Error).message}`);
    }
  }
}

function* partFaults(build: Build, part: string, isPage: boolean, seen: Set<string>): Generator<Fault> {
  if (seen.has(part)) return;
  seen.add(part);
  for (const extension of ['.js', '.json', '.wxml'])
    if (!build.has(part + extension)) yield fault(part + extension, 'is missing');
  if (!isPage && build.json<PartJson>(`${part}.json`).component !== true)
    yield fault(`${part}.json`, 'does not say "component": true');
  for (const [tag, component] of Object.entries(build.componentsOf(part))) {
    if (outside.test(component)) continue;
    if (build.has(`${component}.json`) || build.has(`${component}.js`))
      yield* partFaults(build, component, false, seen);
    else yield fault(`${part}.json`, `component ${tag} is not at ${component}`);
    const home = build.packageOf(component);
    if (home !== '' && home !== build.packageOf(part))
      yield fault(`${part}.json`, `component ${tag} lies in another subpackage, ${home}`);
  }
}

/** Every page, and every component that any of them uses, is there with its script, settings and template. */
export function* missingParts(build: Build): Generator<Fault> {
  if (!build.has('app.js')) yield fault('app.js', 'is missing');
  if (!build.has('app.wxss')) yield fault('app.wxss', 'is missing');
  const seen = new Set<string>();
  for (const page of build.pages) yield* partFaults(build, page, true, seen);
}

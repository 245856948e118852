import type { Build } from '../built/build';
import { appJsonFaults } from './app-json';
import { type Fault, fault } from './fault';
import { unresolvedModules } from './modules';
import { absentNames, codeFromText } from './names';
import { missingParts, unreadableSettings } from './parts';
import { privacyFaults } from './privacy';
import { readScripts } from './scripts';
import { sitemapFaults } from './sitemap';
import { tooLarge } from './sizes';
import { styleFaults } from './styles';
import { templateFaults } from './templates';

/** Everything that can be said of a build without running it. Stops early only where nothing further makes sense. */
export function staticFaults(build: Build, declaration = 'docs/privacy.json'): Fault[] {
  if (!build.has('app.json')) return [fault('app.json', 'is missing')];
  const unreadable = [...unreadableSettings(build)];
  if (unreadable.length > 0) return unreadable;
  const { scripts, faults } = readScripts(build);
  return [
    ...appJsonFaults(build),
    ...missingParts(build),
    ...tooLarge(build),
    ...faults,
    ...unresolvedModules(build, scripts),
    ...absentNames(scripts),
    ...codeFromText(scripts),
    ...templateFaults(build),
    ...styleFaults(build),
    ...privacyFaults(build, scripts, declaration),
    ...sitemapFaults(build),
  ];
}

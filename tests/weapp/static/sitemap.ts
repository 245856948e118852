import type { Build } from '../built/build';
import { type Fault, fault } from './fault';

interface Rule {
  action: 'allow' | 'disallow';
  page: string;
}

/** The one page that WeChat's search may read: everybody may see it, and nobody is named on it. */
const forSearch = 'packages/wish/pages/public/index';

/** Whether the rules let search read a page: the first that fits decides, and what none names may be read. */
const isRead = (rules: readonly Rule[], page: string): boolean =>
  (rules.find((rule) => rule.page === '*' || rule.page === page)?.action ?? 'allow') === 'allow';

/** The build says which pages search may read, and those are the public page alone. */
export function* sitemapFaults(
  build: Pick<Build, 'app' | 'has' | 'pages'> & { json: (file: string) => unknown },
): Generator<Fault> {
  const at = build.app.sitemapLocation;
  if (at === undefined || !build.has(at)) {
    yield fault('app.json', 'names no sitemap, so that search reads every page');
    return;
  }
  const { rules = [] } = build.json(at) as { rules?: Rule[] };
  for (const page of build.pages)
    if (isRead(rules, page) !== (page === forSearch))
      yield fault(at, `${page === forSearch ? 'keeps search from' : 'lets search read'} ${page}`);
}

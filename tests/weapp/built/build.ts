import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface TabItem {
  pagePath: string;
  text?: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface SubPackage {
  root: string;
  pages?: string[];
  independent?: boolean;
}

/** What of a mini program's app.json matters here. */
export interface AppJson {
  pages?: string[];
  entryPagePath?: string;
  subPackages?: SubPackage[];
  subpackages?: SubPackage[];
  tabBar?: { list?: TabItem[] };
  window?: Record<string, unknown>;
  lazyCodeLoading?: string;
  sitemapLocation?: string;
  requiredPrivateInfos?: string[];
  permission?: Record<string, { desc?: string }>;
  usingComponents?: Record<string, string>;
}

/** What of a page's or component's .json matters here. */
export interface PartJson {
  component?: boolean;
  usingComponents?: Record<string, string>;
  enablePullDownRefresh?: boolean;
}

/** Files that WeChat's tools leave out when they pack the program. */
const notPacked = /\.map$|(^|\/)project(\.private)?\.config\.json$/;

const filesUnder = (root: string, folder = ''): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(root, file) : [file];
  });

/** A mini program as it was built: its files by their paths inside the package, `/` between folders. */
export class Build {
  readonly root: string;
  readonly files: readonly string[];
  readonly #json = new Map<string, unknown>();

  /** @throws when there is no such folder. */
  constructor(root: string) {
    this.root = path.resolve(root);
    if (!existsSync(this.root)) throw new Error(`${root} does not exist: run npm run build:weapp`);
    this.files = filesUnder(this.root).sort();
  }

  has(file: string): boolean {
    return this.files.includes(file);
  }

  /** The files that are packed and uploaded. */
  get packed(): string[] {
    return this.files.filter((file) => !notPacked.test(file));
  }

  ending(suffix: string): string[] {
    return this.files.filter((file) => file.endsWith(suffix));
  }

  bytes(file: string): number {
    return statSync(path.join(this.root, file)).size;
  }

  text(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  /** A JSON file's content; an empty object where there is none. @throws when it is not JSON. */
  json<Shape extends object>(file: string): Shape {
    const known = this.#json.get(file);
    if (known !== undefined) return known as Shape;
    const read: unknown = this.has(file) ? JSON.parse(this.text(file)) : {};
    this.#json.set(file, read);
    return read as Shape;
  }

  get app(): AppJson {
    return this.json<AppJson>('app.json');
  }

  get subPackages(): SubPackage[] {
    return this.app.subPackages ?? this.app.subpackages ?? [];
  }

  /** Every page, tabs first, as `packages/wish/pages/post/index`. */
  get pages(): string[] {
    const inside = this.subPackages.flatMap((one) =>
      (one.pages ?? []).map((page) => path.posix.join(one.root, page)),
    );
    return [...(this.app.pages ?? []), ...inside];
  }

  get tabs(): string[] {
    return (this.app.tabBar?.list ?? []).map((tab) => tab.pagePath);
  }

  /** The root of the subpackage that a file belongs to; empty for the main package. */
  packageOf(file: string): string {
    const root = this.subPackages.find((one) => file.startsWith(`${one.root.replace(/\/$/, '')}/`))?.root;
    return root?.replace(/\/$/, '') ?? '';
  }

  /** The components that a page's or component's template may name, by tag, as paths without extension. */
  componentsOf(part: string): Record<string, string> {
    const own = this.json<PartJson>(`${part}.json`).usingComponents ?? {};
    return Object.fromEntries([
      ...Object.entries(this.app.usingComponents ?? {}).map(([tag, at]) => [tag, resolve('app', at)]),
      ...Object.entries(own).map(([tag, at]) => [tag, resolve(part, at)]),
    ] as [string, string][]);
  }
}

/** A reference inside the package, from the file that makes it: `../../comp` from `pages/home/index` is `comp`. */
export function resolve(from: string, reference: string): string {
  return reference.startsWith('/')
    ? path.posix.normalize(reference.slice(1))
    : path.posix.normalize(path.posix.join(path.posix.dirname(from), reference));
}

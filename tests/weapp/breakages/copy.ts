import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type AppJson, Build } from '../built/build';

/** A copy of a build, to be broken. */
export class Copy {
  constructor(readonly root: string) {}

  get build(): Build {
    return new Build(this.root);
  }

  /** Where the copy's own privacy declaration stands. */
  get declaration(): string {
    return path.join(this.root, '..', 'privacy.json');
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  write(file: string, content: string | Buffer): void {
    mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
    writeFileSync(path.join(this.root, file), content);
  }

  append(file: string, content: string): void {
    appendFileSync(path.join(this.root, file), content);
  }

  /** Puts code before a script's own. */
  prepend(file: string, code: string): void {
    this.write(file, `${code}\n${this.read(file)}`);
  }

  /** @throws when the text is not there: the breakage would break nothing. */
  replace(file: string, from: string | RegExp, to: string): void {
    const before = this.read(file);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${String(from)} to break`);
    this.write(file, after);
  }

  remove(file: string): void {
    rmSync(path.join(this.root, file));
  }

  json(file: string, change: (json: Record<string, unknown>) => void): void {
    const json = JSON.parse(this.read(file)) as Record<string, unknown>;
    change(json);
    this.write(file, JSON.stringify(json));
  }

  app(change: (app: AppJson) => void): void {
    this.json('app.json', (json) => change(json as AppJson));
  }

  /** The first tab, which every launch opens. */
  get home(): string {
    return this.build.pages[0] ?? '';
  }

  /** A page of a subpackage. */
  get inner(): string {
    return this.build.pages.find((page) => this.build.packageOf(page) !== '') ?? '';
  }

  get innerPackage(): string {
    return this.build.packageOf(this.inner);
  }

  /** A subpackage other than `innerPackage`. */
  get otherPage(): string {
    const { build, innerPackage } = this;
    return build.pages.find((page) => !['', innerPackage].includes(build.packageOf(page))) ?? '';
  }

  /** Runs code in one of the home page's life's moments; `this` is the page. */
  inLife(moment: 'onLoad' | 'onShow' | 'onReady', code: string): void {
    const wrap = `(function (Real) {
      Page = function (options) {
        var before = options.${moment};
        options.${moment} = function () { ${code}; return before && before.apply(this, arguments); };
        Page = Real;
        Real(options);
      };
    })(Page);`;
    this.prepend(`${this.home}.js`, wrap);
  }
}

export interface Breakage {
  name: string;
  /** What the check must say, so that it is caught for its own reason. */
  says: RegExp;
  make: (copy: Copy) => void;
}

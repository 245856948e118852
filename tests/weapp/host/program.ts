import type { Build } from '../built/build';
import type { Clock } from './clock';
import type { Counts } from './counts';
import { dispatch } from './events';
import type { Faults } from './faults';
import { Modules } from './modules';
import { Navigation } from './navigation';
import type { ViewNode } from './node';
import { type Definition, Part } from './part';
import type { Phone } from './phone';
import { Realm } from './realm';
import { ownRejections } from './rejections';
import type { Templates } from './templates';
import { drawPart } from './view';
import { makeWx } from './wx/wx';

/** Where WeChat says that the program was opened from. */
export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
}

/** The mini program while it runs: from its launch on a phone until it is killed. */
export class Program {
  readonly build: Build;
  readonly templates: Templates;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly counts: Counts;
  readonly realm: Realm;
  readonly modules: Modules;
  readonly navigation: Navigation;
  readonly wx: Record<string, unknown>;
  app: Record<string, unknown> | undefined;
  launchOptions: LaunchOptions | undefined;
  cloudOpened = false;
  readonly #definitions = new Map<string, Definition>();
  readonly #undrawn = new Set<Part>();
  #afterDrawing: (() => void)[] = [];
  #loading = '';
  #parts = 0;

  constructor(readonly phone: Phone) {
    ({
      build: this.build,
      templates: this.templates,
      clock: this.clock,
      faults: this.faults,
      counts: this.counts,
    } = phone);
    this.wx = makeWx(this);
    const define = (kind: Definition['kind']) => (options: Record<string, unknown>) => {
      this.#definitions.set(this.#loading, { kind, options });
    };
    this.realm = new Realm(
      {
        wx: this.wx,
        App: (options: Record<string, unknown>) => {
          this.app = options;
        },
        Page: define('page'),
        Component: define('component'),
        Behavior: (options: unknown) => options,
        getApp: () => this.app,
        getCurrentPages: () => this.navigation.stack.map(({ part }) => part.self),
        __wxConfig: { envVersion: 'develop' },
      },
      this.clock,
      this.faults,
    );
    this.modules = new Modules(this.build, this.realm);
    this.navigation = new Navigation(this);
    ownRejections(this);
  }

  /** Starts the program as WeChat does: app.js, App's onLaunch and onShow, then the first page. */
  start(url: string, scene: number): void {
    const { path, query } = this.navigation.read(url);
    this.launchOptions = { path, query, scene };
    this.faults.guard('app.js', () => this.modules.require('/app', ''));
    if (this.app === undefined) {
      this.faults.add('app.js never called App()');
      return;
    }
    if (this.build.app.lazyCodeLoading === undefined)
      for (const page of this.build.app.pages ?? []) this.definition(page);
    this.callApp('onLaunch', this.launchOptions);
    this.callApp('onShow', this.launchOptions);
    this.navigation.open('reLaunch', url);
  }

  callApp(name: string, ...args: unknown[]): unknown {
    const method = this.app?.[name];
    if (typeof method !== 'function') return undefined;
    const given = args.map((arg) => this.realm.adopt(arg));
    return this.faults.guard(`App ${name}`, () => method.apply(this.app, given) as unknown);
  }

  /** What the script of a page or component defines; evaluates it the first time. */
  definition(file: string): Definition | undefined {
    const before = this.#loading;
    this.#loading = file;
    this.faults.guard(`${file}.js`, () => this.modules.require(`/${file}`, ''));
    this.#loading = before;
    const definition = this.#definitions.get(file);
    if (!definition) this.faults.add(`${file}.js never called Page() or Component()`);
    return definition;
  }

  /** A new page or component. */
  make(file: string, id = String(++this.#parts)): Part {
    const missing: Definition = { kind: 'component', options: {} };
    return new Part(this, this.definition(file) ?? missing, file, id);
  }

  dispatch(target: ViewNode, type: string, detail?: unknown, rises?: boolean): number {
    return dispatch(target, type, detail, rises);
  }

  /** Draws, soon, the page that a part stands on, then calls back. Several changes in one go are drawn once. */
  draw(part: Part, drawn: () => void): void {
    this.#afterDrawing.push(drawn);
    if (this.#undrawn.size === 0 && this.#afterDrawing.length === 1)
      this.clock.after(0, () => this.#drawAll());
    let page = part;
    while (page.at) page = page.at.owner;
    this.#undrawn.add(page);
  }

  drawNow(page: Part): void {
    this.faults.guard(`${page.file}.wxml`, () => drawPart(page));
  }

  #drawAll(): void {
    const pages = [...this.#undrawn].filter(({ gone }) => !gone);
    const callbacks = this.#afterDrawing;
    this.#undrawn.clear();
    this.#afterDrawing = [];
    for (const page of pages) this.drawNow(page);
    for (const callback of callbacks) callback();
  }
}

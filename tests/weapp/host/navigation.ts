import type { PartJson } from '../built/build';
import { resolve } from '../built/build';
import type { Part } from './part';
import type { Program } from './program';

export type Way = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch';

export interface OpenPage {
  file: string;
  query: Record<string, string>;
  part: Part;
}

/** WeChat keeps at most so many pages one over another. */
const deepest = 10;

/** The pages that are open, the top one last, by WeChat's rules for stack and tabs. */
export class Navigation {
  stack: OpenPage[] = [];
  /** Tabs stay alive, once opened, until the program relaunches. */
  readonly #tabs = new Map<string, OpenPage>();

  constructor(readonly program: Program) {}

  get top(): OpenPage | undefined {
    return this.stack.at(-1);
  }

  /** Where an address leads. Like WeChat, leaves the values of its query encoded. */
  read(url: string): { path: string; query: Record<string, string> } {
    const [address = '', search = ''] = url.split(/\?(.*)/s);
    const query: Record<string, string> = {};
    for (const pair of search.split('&').filter(Boolean)) {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      query[name] = value;
    }
    return { path: resolve(this.top?.file ?? '', address), query };
  }

  /** @throws with WeChat's reason when the rules forbid it. */
  open(way: Way, url: string): void {
    const { path, query } = this.read(url);
    const { build, counts, clock } = this.program;
    const isTab = build.tabs.includes(path);
    if (!build.pages.includes(path)) throw new Error(`page "${path}" is not found`);
    if (way === 'switchTab' && !isTab) throw new Error('can not switch to no-tabBar page');
    if (way === 'switchTab' && url.replace(/[?&]__key_=[^&]*/, '').includes('?'))
      throw new Error('a tab takes no query');
    if ((way === 'navigateTo' || way === 'redirectTo') && isTab)
      throw new Error(`can not ${way} a tabbar page`);
    if (way === 'navigateTo' && this.stack.length >= deepest) throw new Error(`webview count limit exceed`);
    counts.opened.push({ how: way, url, at: clock.now });
    this.#makeRoom(way, path);
    const kept = way === 'switchTab' ? this.#tabs.get(path) : undefined;
    if (kept) {
      if (this.top !== kept) {
        this.stack = [kept];
        this.show(kept);
      }
      return;
    }
    this.#load(path, query, isTab);
  }

  /** @throws when there is nothing to go back to. */
  back(delta = 1): void {
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page.');
    const steps = Math.min(Math.max(1, delta), this.stack.length - 1);
    for (let step = 0; step < steps; step += 1) this.#close(this.stack.pop());
    if (this.top) this.show(this.top);
  }

  /** Closes every page: the program ends. */
  closeAll(): void {
    for (const page of [...this.stack].reverse()) this.#close(page);
    for (const page of this.#tabs.values()) this.#close(page);
    this.stack = [];
    this.#tabs.clear();
  }

  show(page: OpenPage): void {
    this.#pageLifetime(page, 'show');
    page.part.call('onShow');
  }

  hide(page: OpenPage): void {
    this.#pageLifetime(page, 'hide');
    page.part.call('onHide');
  }

  settingsOf({ file }: OpenPage): PartJson {
    return this.program.build.json<PartJson>(`${file}.json`);
  }

  #makeRoom(way: Way, path: string): void {
    const { top } = this;
    if (way === 'navigateTo') {
      if (top) this.hide(top);
    } else if (way === 'redirectTo') {
      this.#close(this.stack.pop());
    } else if (way === 'reLaunch') {
      this.closeAll();
    } else {
      const tabs = [...this.#tabs.values()];
      const over = this.stack.filter((page) => !tabs.includes(page));
      for (const page of over.reverse()) this.#close(page);
      if (over.length === 0 && top && top.file !== path) this.hide(top);
      if (over.length > 0) this.stack = [];
    }
  }

  #load(path: string, query: Record<string, string>, isTab: boolean): void {
    const { program } = this;
    const part = program.make(path);
    const page: OpenPage = { file: path, query, part };
    const options = program.realm.adopt(query);
    Object.assign(part.self, { options, route: path, __route__: path });
    if (isTab) {
      this.#tabs.set(path, page);
      this.stack = [page];
    } else {
      this.stack.push(page);
    }
    if (part.definition.kind === 'component') {
      part.lifetime('created');
      part.lifetime('attached');
    }
    part.call('onLoad', options);
    this.show(page);
    program.drawNow(part);
    part.call('onReady');
  }

  #close(page: OpenPage | undefined): void {
    if (!page || page.part.gone) return;
    this.#tabs.delete(page.file);
    page.part.call('onUnload');
    page.part.leave();
  }

  #pageLifetime({ part }: OpenPage, name: 'show' | 'hide'): void {
    const lifetimes = part.definition.options.pageLifetimes as Record<string, unknown> | undefined;
    const method = lifetimes?.[name];
    if (typeof method === 'function')
      this.program.faults.guard(`${part.file} ${name}`, () => method.call(part.self) as unknown);
  }
}

import type { Build } from '../built/build';
import { Clock } from './clock';
import { noCounts } from './counts';
import { Faults } from './faults';
import { Hand } from './hand';
import type { OpenPage } from './navigation';
import { Program } from './program';
import { Quiet } from './quiet';
import { disownRejections } from './rejections';
import { Screen } from './screen';
import { Templates } from './templates';

/** A cloud function's answer to a call by somebody: what `wx.cloud.callFunction` gives as `result`. */
export type Cloud = (name: string, sent: unknown, openid: string) => Promise<unknown>;

export interface Network {
  kind: 'wifi' | '4g' | 'none';
  /** Milliseconds from a request to its answer. */
  latency: number;
  /** What is sent arrives, but no answer comes back: what weak networks do worst. */
  losesAnswers?: boolean;
  /** Whether what is sent with a call, as JSON, is one whose answer takes a minute. */
  stalls?: (sent: string) => boolean;
}

export interface Owner {
  /** Who WeChat says is calling. */
  openid: string;
  cloud: Cloud;
}

/** How the person at the phone answers what WeChat asks. */
export interface Answers {
  /** A dialog: yes, no, or the text typed into it. */
  modal: (options: Record<string, unknown>) => boolean | string;
  /** A menu: the number of the line chosen, or nothing. */
  menu: (lines: string[]) => number | undefined;
  /** Leave asked for: messages, location, phone number, pictures. */
  permit: (what: string) => boolean;
  /** What WeChat gives for the phone's number. */
  phoneCode: string;
}

/** Milliseconds of the phone's time in which what a tap starts should be done. */
const usualWait = 1000;

/**
 * A phone with WeChat, somebody's, without a screen: it runs a built mini program. What it remembers (storage)
 * outlives the program; what goes wrong in any run is in `faults`.
 */
export class Phone {
  readonly clock: Clock;
  readonly quiet: Quiet;
  readonly faults = new Faults();
  readonly counts = noCounts();
  readonly storage = new Map<string, string>();
  readonly screen = new Screen(this);
  readonly hand = new Hand(this);
  readonly templates: Templates;
  network: Network = { kind: 'wifi', latency: 30 };
  answers: Answers = { modal: () => true, menu: () => 0, permit: () => true, phoneCode: '' };
  /** What the camera sees when a program scans; nothing when the person gives up. */
  camera: string | undefined;
  /** WeChat's text size; 17 is usual. */
  fontSize = 17;
  clipboard = '';
  /** When the screen was last tapped: some things WeChat does only at once after that. */
  touchedAt = Number.NEGATIVE_INFINITY;
  /** Files put into cloud storage, by their path there. */
  readonly uploads = new Map<string, string>();
  /** What WeChat showed over the pages, latest last. */
  readonly shown: { kind: string; text: string }[] = [];
  program: Program | undefined;

  constructor(
    readonly build: Build,
    readonly owner: Owner,
    options: { templates?: Templates; now?: number } = {},
  ) {
    this.templates = options.templates ?? new Templates(build);
    this.clock = new Clock(options.now);
    this.quiet = new Quiet(this.clock);
  }

  /** Starts the program afresh at an address; one that runs is killed. 1001 is WeChat's scene for its own lists. */
  async launch(url?: string, scene = 1001): Promise<this> {
    await this.begin(url, scene);
    await this.settle();
    return this;
  }

  /** Starts the program like `launch`, but waits for nothing beyond the first page's first drawing. */
  async begin(url?: string, scene = 1001): Promise<void> {
    this.kill();
    const first = this.build.app.entryPagePath ?? this.build.app.pages?.[0] ?? '';
    this.program = new Program(this);
    this.program.start(url ?? `/${first}`, scene);
    await this.settle(0);
  }

  /** Ends the program as the system does: without a word to it. */
  kill(): void {
    if (!this.program) return;
    this.clock.clear();
    this.#listeners.clear();
    disownRejections(this.program);
    this.program = undefined;
  }

  /** Goes to another page by hand of the test, as a link would. */
  async open(url: string): Promise<void> {
    await this.goTo(url);
    await this.settle();
  }

  /** Goes to another page like `open`, but waits for nothing beyond its first drawing. */
  async goTo(url: string): Promise<void> {
    const { navigation, build } = this.running;
    const isTab = build.tabs.includes(navigation.read(url).path);
    navigation.open(isTab ? 'switchTab' : 'navigateTo', url);
    await this.settle(0);
  }

  /** Leaves WeChat and comes back after so long. */
  async away(milliseconds: number): Promise<void> {
    const { navigation } = this.running;
    if (navigation.top) navigation.hide(navigation.top);
    this.running.callApp('onHide', {});
    await this.settle(milliseconds);
    this.running.callApp('onShow', this.running.launchOptions);
    if (navigation.top) navigation.show(navigation.top);
    await this.settle();
  }

  /** Goes on or off line, or slower. */
  async connect(network: Partial<Network>): Promise<void> {
    const before = this.network;
    this.network = { ...before, ...network };
    if (before.kind !== this.network.kind)
      this.tell('NetworkStatusChange', {
        isConnected: this.network.kind !== 'none',
        networkType: this.network.kind,
      });
    await this.settle();
  }

  /** Tells the program's listeners of something, as `wx.onNetworkStatusChange` would hear it. */
  tell(what: string, news: unknown): void {
    for (const heard of this.#listeners.get(what) ?? [])
      this.faults.guard(`on${what}`, () => heard(this.running.realm.adopt(news)));
  }

  listen(what: string, heard: (news: unknown) => void): void {
    this.#listeners.set(what, [...(this.#listeners.get(what) ?? []), heard]);
  }

  unlisten(what: string, heard: unknown): void {
    const left = (this.#listeners.get(what) ?? []).filter((one) => heard !== undefined && one !== heard);
    this.#listeners.set(what, left);
  }

  /** Waits until what was started is done, or so much of the phone's time has passed. */
  async settle(milliseconds = usualWait): Promise<void> {
    await this.quiet.pass(milliseconds);
  }

  /** @throws when no program runs. */
  get running(): Program {
    if (!this.program) throw new Error('no program runs on this phone');
    return this.program;
  }

  /** The page on top. @throws when there is none. */
  get page(): OpenPage {
    const { top } = this.running.navigation;
    if (!top) throw new Error('no page is open');
    return top;
  }

  readonly #listeners = new Map<string, ((news: unknown) => void)[]>();
}

import { controlValue } from './controls';
import { says, upwards, type ViewNode, within } from './node';
import { openTypeTapped } from './open-types';
import type { Phone } from './phone';

type Target = string | ViewNode;
const toggles = ['checkbox', 'radio', 'switch'];

/** The hand of whoever holds the phone. What cannot be done to what is on the screen throws. */
export class Hand {
  constructor(readonly phone: Phone) {}

  /** Taps an element, by selector or as it is, and waits for what that starts. */
  async tap(target: Target): Promise<void> {
    const node = this.#reachable(target);
    const { running } = this.phone;
    running.dispatch(node, 'touchstart');
    running.dispatch(node, 'touchend');
    this.#touched();
    running.dispatch(node, 'tap', { x: 1, y: 1 });
    this.#activate(node);
    await this.phone.settle();
  }

  /** Taps what says these words. */
  async tapWords(words: string): Promise<void> {
    await this.tap(this.phone.screen.findWords(words));
  }

  async longPress(target: Target): Promise<void> {
    const node = this.#reachable(target);
    this.#touched();
    for (const type of ['touchstart', 'longpress', 'touchend']) this.phone.running.dispatch(node, type);
    await this.phone.settle();
  }

  /** Types a text into an input or textarea, in place of what was there; more than it takes is cut off. */
  async type(target: Target, text: string, { confirm = false } = {}): Promise<void> {
    const node = this.#reachable(target);
    const selector = node.dataset.sid === undefined ? target : `[data-sid=${String(node.dataset.sid)}]`;
    const now = () => (typeof selector === 'string' ? this.phone.screen.find(selector) : selector);
    const most = Number(node.attr.maxlength ?? 140);
    const value = most >= 0 ? text.slice(0, most) : text;
    await this.#happen(now(), 'focus', { value: node.control?.value ?? '', height: 0 });
    const control = now().control;
    if (control) control.value = value;
    await this.#happen(now(), 'input', { value, cursor: value.length, keyCode: 0 });
    if (confirm) await this.#happen(now(), 'confirm', { value });
    await this.#happen(now(), 'blur', { value: now().control?.value ?? value, cursor: 0 });
  }

  /** Chooses in a picker: a line's number, numbers, or a date or time as text. */
  async choose(target: Target, value: string | number | number[]): Promise<void> {
    const node = this.#reachable(target);
    const range = node.attr.range;
    if (typeof value === 'number' && Array.isArray(range) && (value < 0 || value >= range.length))
      throw new Error(`the picker has ${range.length} lines, no line ${value}`);
    if (node.control) node.control.value = value;
    await this.#heard(node, 'change', { value });
  }

  /** Turns to a card of a swiper. */
  async swipe(target: Target, current: number): Promise<void> {
    await this.#heard(this.#reachable(target), 'change', { current, source: 'touch' });
  }

  /** Scrolls a list, or the page where none is named, to its end. */
  async scrollToEnd(target?: Target): Promise<void> {
    if (target === undefined) this.phone.page.part.call('onReachBottom');
    else await this.#heard(this.#node(target), 'scrolltolower', { direction: 'bottom' });
    await this.phone.settle();
  }

  /** Pulls a list, or the page, down to refresh it. @throws where the page does not allow it. */
  async pullDown(target?: Target): Promise<void> {
    const { page, running, build } = this.phone;
    if (target !== undefined) return this.#heard(this.#node(target), 'refresherrefresh', {});
    const allowed =
      running.navigation.settingsOf(page).enablePullDownRefresh ?? build.app.window?.enablePullDownRefresh;
    if (allowed !== true) throw new Error(`${page.file} cannot be pulled down`);
    page.part.call('onPullDownRefresh');
    await this.phone.settle();
  }

  /** Taps a tab at the foot of the screen. */
  async tapTab(path: string): Promise<void> {
    const index = this.phone.build.tabs.indexOf(path);
    if (index < 0) throw new Error(`there is no tab ${path}`);
    this.phone.running.navigation.open('switchTab', `/${path}`);
    this.phone.page.part.call('onTabItemTap', { index, pagePath: path });
    await this.phone.settle();
  }

  /** Goes back with the arrow at the top or a swipe. */
  async back(): Promise<void> {
    this.phone.running.navigation.back();
    await this.phone.settle();
  }

  /** Passes the page on from WeChat's menu; answers what the other gets to see and open. */
  share(from: 'menu' | 'button' = 'menu', target?: ViewNode): { title?: string; path?: string } | undefined {
    return this.phone.page.part.call('onShareAppMessage', { from, target }) as { title?: string } | undefined;
  }

  #node(target: Target): ViewNode {
    return typeof target === 'string' ? this.phone.screen.find(target) : target;
  }

  #reachable(target: Target): ViewNode {
    const node = this.#node(target);
    if (says(node.attr.disabled)) throw new Error(`${node.tag} ${node.id} is disabled`);
    if (upwards(node, ({ attr }) => says(attr.hidden))) throw new Error(`${node.tag} ${node.id} is hidden`);
    return node;
  }

  #touched(): void {
    this.phone.touchedAt = this.phone.clock.now;
  }

  /** What WeChat's own elements do when tapped, beside telling the program. */
  #activate(node: ViewNode): void {
    const { running } = this.phone;
    const button = upwards(node, ({ tag }) => tag === 'button');
    if (button && !says(button.attr.disabled)) openTypeTapped(this.phone, button);
    const label = upwards(node, ({ tag }) => tag === 'label');
    const inLabel = label && [...within(label)].find(({ tag }) => toggles.includes(tag));
    this.#toggle(toggles.includes(node.tag) ? node : (inLabel ?? node));
    const form = upwards(node, ({ tag }) => tag === 'form');
    const kind = button?.attr.formType;
    if (!form || !kind) return;
    const named = [...within(form)].filter(({ attr }) => attr.name);
    const value = Object.fromEntries(named.map((one) => [String(one.attr.name), controlValue(one)]));
    running.dispatch(form, kind === 'submit' ? 'submit' : 'reset', kind === 'submit' ? { value } : {});
  }

  #toggle(node: ViewNode): void {
    const { control } = node;
    if (!control || !toggles.includes(node.tag)) return;
    const group = upwards(node, ({ tag }) => tag === `${node.tag}-group`);
    if (node.tag === 'radio') {
      if (says(control.value)) return;
      for (const other of group ? within(group) : [])
        if (other.tag === 'radio' && other.control) other.control.value = false;
    }
    control.value = node.tag === 'radio' || !says(control.value);
    const hears = node.tag === 'switch' ? node : group;
    if (hears) this.phone.running.dispatch(hears, 'change', { value: controlValue(hears) });
  }

  async #happen(node: ViewNode, type: string, detail: unknown): Promise<void> {
    this.phone.running.dispatch(node, type, detail);
    await this.phone.settle(50);
  }

  async #heard(node: ViewNode, type: string, detail: unknown): Promise<void> {
    this.#touched();
    if (this.phone.running.dispatch(node, type, detail) === 0)
      throw new Error(`nothing listens to ${type} on ${node.tag} ${node.id}`);
    await this.phone.settle();
  }
}

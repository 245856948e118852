import type { Build } from '../../built/build';
import { told } from '../../host/faults';
import { textOf, type ViewNode } from '../../host/node';
import { Phone } from '../../host/phone';
import type { Templates } from '../../host/templates';
import { type Fault, fault } from '../../static/fault';
import type { CheckCloud } from '../cloud';

/** A phone in a story, and what its owner does with it by the words on the screen. */
export class Actor {
  /** Taps and fields written, since whoever counts them set them to nought. */
  did = { taps: 0, fields: 0 };

  constructor(
    readonly phone: Phone,
    readonly name: string,
  ) {}

  /** @throws when the page on top does not say so. */
  sees(words: string): void {
    const { screen, page } = this.phone;
    if (!screen.text.includes(words))
      throw new Error(`${page.file} should say ${words}; it says: ${screen.text}`);
  }

  /** @throws when the page on top says so. */
  seesNot(words: string): void {
    const { screen, page } = this.phone;
    if (screen.text.includes(words))
      throw new Error(`${page.file} should not say ${words}; it says: ${screen.text}`);
  }

  /** Taps what says these words, or is called so by a screen reader. */
  async tap(words: string): Promise<void> {
    this.did.taps += 1;
    await this.phone.hand.tapWords(words);
  }

  /** Taps the button of these words on the sheet over the page: the page below may have one of the same words. */
  async tapOnSheet(words: string): Promise<void> {
    const { screen, page, hand } = this.phone;
    const sheet = screen.all('.sheet').at(-1);
    const button = screen
      .all('.button')
      .find((one) => sheet && isIn(one, sheet) && textOf(one).trim() === words);
    if (!button) throw new Error(`${page.file} has no sheet with ${words}; it says: ${screen.text}`);
    this.did.taps += 1;
    await hand.tap(button);
  }

  /** Before the first personal field a phone asks whether its owner agrees to what is collected: they do. */
  async agrees(): Promise<void> {
    if (this.phone.screen.text.includes('同意，继续填写')) await this.phone.hand.tapWords('同意，继续填写');
  }

  /** Opens a to-do of the home page, which shows three of them at first. */
  async tapTodo(words: string): Promise<void> {
    const more = /全部 \d+ 件/.exec(this.phone.screen.text);
    if (!this.phone.screen.text.includes(words) && more) await this.tap(more[0]);
    await this.tap(words);
  }

  /** Writes into the field under this label, and leaves it. */
  async write(label: string, text: string): Promise<void> {
    this.did.fields += 1;
    await this.agrees();
    await this.phone.hand.type(this.inField(label, 'input', 'textarea'), text);
    // Searches wait for the writer to pause.
    await this.phone.settle();
  }

  async choose(label: string, value: string | number): Promise<void> {
    await this.phone.hand.choose(this.inField(label, 'picker'), value);
  }

  /** What is written in the field under this label. */
  written(label: string): unknown {
    return this.inField(label, 'input', 'textarea').control?.value;
  }

  async open(address: string): Promise<void> {
    await this.phone.open(address);
  }

  async back(): Promise<void> {
    await this.phone.hand.back();
  }

  /** Everything that WeChat showed over the pages, such as a toast. */
  get toldSo(): string {
    return this.phone.shown.map(({ text }) => text).join(' ');
  }

  private inField(label: string, ...tags: string[]): ViewNode {
    const { screen, page } = this.phone;
    const field = screen
      .all('.field')
      .filter((one) => one.children.some((child) => textOf(child).startsWith(label)))
      .at(-1);
    const [control] = field ? tags.flatMap((tag) => screen.all(tag)).filter((one) => isIn(one, field)) : [];
    if (!control) throw new Error(`${page.file} has no field ${label}; it says: ${screen.text}`);
    return control;
  }
}

function isIn(node: ViewNode, outer: ViewNode): boolean {
  for (let one: ViewNode | undefined = node; one !== undefined; one = one.parent)
    if (one === outer) return true;
  return false;
}

/** The people of the demo in one story, each with a phone that runs the built program. */
export class Cast {
  readonly actors: Actor[] = [];

  constructor(
    readonly build: Build,
    readonly templates: Templates,
    readonly cloud: CheckCloud,
  ) {}

  /** Somebody of this role, with the program started. @throws when the cloud has nobody of it. */
  async someone(role: string): Promise<Actor> {
    const person = this.cloud.people.find((one) => one.role === role);
    if (!person) throw new Error(`the cloud has no ${role}`);
    return this.person(person.openid, person.name);
  }

  /** Anybody, known to the cloud or not, with the program started. */
  async person(openid: string, name: string): Promise<Actor> {
    const { build, templates, cloud } = this;
    const actor = new Actor(new Phone(build, { openid, cloud: cloud.call }, { templates }), name);
    this.actors.push(actor);
    await actor.phone.launch();
    return actor;
  }
}

/** Something that people do with the program, from the first tap to the last. */
export interface Story {
  name: string;
  tell: (cast: Cast) => Promise<void>;
}

/** Tells a story; what does not go as told, and everything that goes wrong on any of its phones, is a fault. */
export async function faultsOf({ name, tell }: Story, cast: Cast): Promise<Fault[]> {
  const faults: Fault[] = [];
  try {
    await tell(cast);
  } catch (why) {
    faults.push(fault(name, told(why)));
  }
  for (const { phone, name: who } of cast.actors) {
    phone.kill();
    faults.push(...phone.faults.list.map((what) => fault(`${name}, ${who}`, what)));
  }
  return faults;
}

import type { Control } from './controls';
import { told } from './faults';
import type { ViewNode } from './node';
import { setAt } from './paths';
import type { Program } from './program';
import { selectAll } from './select';
import { intersectionObserver, selectorQuery } from './wx/queries';

/** What a script gave to Page() or Component(). */
export interface Definition {
  kind: 'page' | 'component';
  options: Record<string, unknown>;
}

type Fields = Record<string, unknown>;

const notMembers = new Set([
  'data',
  'properties',
  'methods',
  'lifetimes',
  'pageLifetimes',
  'observers',
  'options',
]);
const copy = <Value>(value: Value): Value =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value);

/** Bytes that one setData may carry before WeChat's audit complains (platform.md §5.2). */
const heaviest = 256 * 1024;

/** Phone-side life of one page or component: its data, its handlers, the parts inside it. */
export class Part {
  /** What the program sees as `this`. */
  readonly self: Fields = {};
  readonly data: Fields;
  readonly inner = new Map<string, Part>();
  readonly controls = new Map<string, Control>();
  /** Where the part stands in its owner's drawing; nothing for a page. */
  at?: ViewNode;
  tree?: ViewNode;
  gone = false;
  readonly #given = new Map<string, string>();

  constructor(
    readonly program: Program,
    readonly definition: Definition,
    readonly file: string,
    readonly id: string,
  ) {
    const { options } = definition;
    for (const [name, member] of Object.entries(options)) if (!notMembers.has(name)) this.self[name] = member;
    Object.assign(this.self, options.methods);
    this.data = { ...(copy(options.data) as Fields | undefined) };
    for (const [name, property] of Object.entries(this.#properties)) this.data[name] = atFirst(property);
    Object.assign(this.self, {
      data: this.data,
      properties: this.data,
      is: file,
      setData: (changes: Fields, done?: () => void) => this.#setData(changes, done),
      triggerEvent: (type: string, detail?: unknown, { bubbles = false } = {}) =>
        this.at && program.dispatch(this.at, type, detail, bubbles),
      selectComponent: (selector: string) => this.#select(selector)[0] ?? null,
      selectAllComponents: (selector: string) => this.#select(selector),
      createSelectorQuery: () => selectorQuery(program),
      createIntersectionObserver: () => intersectionObserver(),
      getTabBar: () => null,
      getPageId: () => id,
    });
  }

  get #properties(): Fields {
    return (this.definition.options.properties ?? {}) as Fields;
  }

  /** Calls one of the program's own methods on the part, if it has it. */
  call(name: string, ...args: unknown[]): unknown {
    const method = this.self[name];
    if (typeof method !== 'function') return undefined;
    return this.program.faults.guard(`${this.file} ${name}`, () => method.apply(this.self, args) as unknown);
  }

  /** Calls a component's lifetime: created, attached, ready, detached. */
  lifetime(name: string): void {
    const lifetimes = this.definition.options.lifetimes as Fields | undefined;
    const method = lifetimes?.[name] ?? this.definition.options[name];
    if (typeof method === 'function')
      this.program.faults.guard(`${this.file} ${name}`, () => method.call(this.self) as unknown);
  }

  /** Gives the part the values of its attributes; tells its observers what changed. */
  give(attributes: Fields): void {
    const observers = (this.definition.options.observers ?? {}) as Fields;
    for (const [name, property] of Object.entries(this.#properties)) {
      if (!(name in attributes)) continue;
      const json = JSON.stringify(attributes[name]) ?? '';
      if (this.#given.get(name) === json) continue;
      this.#given.set(name, json);
      const before = this.data[name];
      this.data[name] = attributes[name];
      const observer = (property as Fields | null)?.observer;
      for (const told of [observer, observers[name]])
        if (typeof told === 'function')
          this.program.faults.guard(`${this.file} ${name}`, () =>
            told.call(this.self, attributes[name], before),
          );
    }
  }

  /** The part leaves the screen, with everything in it. */
  leave(): void {
    for (const part of this.inner.values()) part.leave();
    this.inner.clear();
    this.gone = true;
    this.lifetime('detached');
  }

  #select(selector: string): Fields[] {
    return this.tree ? selectAll(this.tree, selector).flatMap(({ part }) => (part ? [part.self] : [])) : [];
  }

  #setData(changes: Fields, done?: () => void): void {
    const { program, file } = this;
    const json = JSON.stringify(changes);
    const bytes = Buffer.byteLength(json ?? '');
    program.counts.setData.push({ file, bytes, at: program.clock.now });
    if (bytes > heaviest)
      program.faults.add(`${file}: setData of ${bytes} bytes; WeChat advises at most ${heaviest}`);
    try {
      for (const [path, value] of Object.entries(JSON.parse(json) as Fields)) setAt(this.data, path, value);
    } catch (why) {
      program.faults.add(`${file}: setData: ${told(why)}`);
    }
    program.draw(
      this,
      () => done && program.faults.guard(`${file} setData callback`, () => done.call(this.self)),
    );
  }
}

function atFirst(property: unknown): unknown {
  const declared =
    typeof property === 'object' && property !== null ? (property as Fields) : { type: property };
  if ('value' in declared) return copy(declared.value);
  const name = (declared.type as { name?: string } | null)?.name;
  return { String: '', Number: 0, Boolean: false, Array: [] as unknown[] }[name ?? ''] ?? null;
}

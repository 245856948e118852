import vm from 'node:vm';
import type { Build } from '../built/build';
import { compileTemplates } from '../built/compilers';

/** A node as WeChat's compiled template gives it. */
export interface RawNode {
  tag?: string;
  attr?: Record<string, unknown>;
  children?: (RawNode | string | number | undefined)[];
}

/** The build's templates, compiled by WeChat's own compiler. One compilation serves any number of phones. */
export class Templates {
  readonly #render: (file: string, json: string) => RawNode;
  readonly #warnings: string[] = [];

  /** @throws when the compiler refuses a template. */
  constructor(build: Build) {
    const { output, refusal } = compileTemplates(build);
    if (refusal !== undefined) throw new Error(`wcc: ${refusal}`);
    const note = (...said: unknown[]) => this.#warnings.push(said.map(String).join(' '));
    // A realm of its own, since the compiled code changes built-in prototypes.
    this.#render = vm.runInNewContext(
      `(function (global, window, __WXML_GLOBAL__) {${output}
        return function (file, json) {
          const template = $gwx(file);
          if (typeof template !== 'function') throw new Error('no template ' + file);
          return template(JSON.parse(json), {}, {});
        };
      })({}, {}, undefined)`,
      { console: { log: () => undefined, info: () => undefined, warn: note, error: note } },
      { filename: 'templates-by-wcc.js' },
    ) as (file: string, json: string) => RawNode;
  }

  render(file: string, values: unknown): RawNode {
    return this.#render(file, JSON.stringify(values));
  }

  /** What the templates complained of since last asked: a template that is missing, a recursion. */
  complaints(): string[] {
    return this.#warnings.splice(0);
  }
}

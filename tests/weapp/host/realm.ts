import vm from 'node:vm';
import type { Clock } from './clock';
import { type Faults, told } from './faults';
import { forbidCodeFromText, forgetNewer, ownTime } from './oldest-phone';

/** What WeChat hides from a script by naming it as a parameter of the function that it wraps each script in. */
const hidden =
  `window document frames self location navigator localStorage history Caches screen alert confirm prompt
  XMLHttpRequest WebSocket Reporter webkit WeixinJSCore`.split(/\s+/);

/** Words of Taro and WeChat on the console that mean that something is not there. */
const lacks = /暂不支持|not supported|is not a function/;

/** A world of JavaScript of its own, with only what a mini program has. */
export class Realm {
  readonly #context: vm.Context;
  readonly #parse: (text: string) => unknown;
  /** The realm's own promise, so that a rejection that nobody handles can be told from another phone's. */
  readonly Promise: PromiseConstructor;

  constructor(globals: Record<string, unknown>, clock: Clock, faults: Faults) {
    const own = {
      ...globals,
      console: consoleFor(faults),
      setTimeout: (run: (...args: unknown[]) => void, wait = 0, ...args: unknown[]) =>
        clock.after(wait, () => faults.guard('timer', () => run(...args))),
      setInterval: (run: (...args: unknown[]) => void, wait = 0, ...args: unknown[]) =>
        clock.every(wait, () => faults.guard('timer', () => run(...args))),
      clearTimeout: (id?: number) => clock.cancel(id),
      clearInterval: (id?: number) => clock.cancel(id),
      now: () => clock.look(),
    };
    this.#context = vm.createContext(own, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(ownTime + forgetNewer + forbidCodeFromText, this.#context);
    vm.runInContext('delete globalThis.now', this.#context);
    this.#parse = vm.runInContext('JSON.parse', this.#context) as (text: string) => unknown;
    this.Promise = vm.runInContext('Promise', this.#context) as PromiseConstructor;
  }

  /** The same value as one of this world's own objects. Functions and undefined members are lost, as on the wire. */
  adopt(value: unknown): unknown {
    return value === undefined ? undefined : this.#parse(JSON.stringify(value));
  }

  /** Runs a script that `wrapped` made, with its `require`. */
  run(script: vm.Script, require: unknown, module: { exports: unknown }): void {
    const call = script.runInContext(this.#context) as (...args: unknown[]) => void;
    call.call(undefined, require, module, module.exports);
  }
}

/** A script of the package as WeChat runs it: inside a function whose parameters hide what a browser would have. */
export function wrapped(file: string, source: string): vm.Script {
  const names = ['require', 'module', 'exports', ...hidden].join(',');
  return new vm.Script(`(function(${names}){${source}\n})`, { filename: file });
}

function consoleFor(faults: Faults): Record<string, (...said: unknown[]) => void> {
  const quiet = () => undefined;
  return {
    log: quiet,
    info: quiet,
    debug: quiet,
    group: quiet,
    groupEnd: quiet,
    time: quiet,
    timeEnd: quiet,
    table: quiet,
    warn: (...said) => {
      const text = said.map(told).join(' ');
      if (lacks.test(text)) faults.add(`console.warn: ${text}`);
    },
    error: (...said) => faults.add(`console.error: ${said.map(told).join(' ')}`),
  };
}

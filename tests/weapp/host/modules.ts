import type vm from 'node:vm';
import { type Build, resolve } from '../built/build';
import { type Realm, wrapped } from './realm';

/** A script that was evaluated, and how long that took (milliseconds of this machine). */
export interface Evaluated {
  file: string;
  took: number;
}

/** Scripts are compiled once and run on any number of phones. */
const compiledOf = new WeakMap<Build, Map<string, vm.Script>>();

function compiled(build: Build, file: string): vm.Script {
  const known = compiledOf.get(build) ?? new Map<string, vm.Script>();
  compiledOf.set(build, known);
  const script = known.get(file) ?? wrapped(file, build.text(file));
  known.set(file, script);
  return script;
}

/** The scripts of a package, each evaluated once, when it is first asked for. */
export class Modules {
  readonly evaluated: Evaluated[] = [];
  readonly #known = new Map<string, { exports: unknown }>();

  constructor(
    readonly build: Build,
    readonly realm: Realm,
  ) {}

  /** @throws when there is no such script, or the script throws. */
  require(id: string, from: string): unknown {
    if (!/^\.{0,2}\//.test(id))
      throw new Error(`require("${id}") in ${from}: only paths work in a mini program`);
    const file = resolve(from, id).replace(/(\.js)?$/, '.js');
    const known = this.#known.get(file);
    if (known) return known.exports;
    if (!this.build.has(file)) throw new Error(`module '${file}' is not defined, asked for by ${from}`);
    const module = { exports: {} as unknown };
    this.#known.set(file, module);
    const require = (inner: string) => this.require(inner, file);
    const startedAt = performance.now();
    this.realm.run(compiled(this.build, file), require, module);
    this.evaluated.push({ file, took: performance.now() - startedAt });
    return module.exports;
  }
}

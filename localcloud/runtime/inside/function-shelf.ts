/** Where code that was read once, and functions that served before, wait for their next instance. */
import { readFileSync, statSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { CODE_PARAMETERS, type FunctionCode, type InsideLife, LoadedFunction } from './loaded-function';

/** Functions that need nothing but their own file and Node: bundles. */
export class FunctionShelf {
  readonly #codes = new Map<string, { builtAt: number; code: FunctionCode }>();
  readonly #waiting = new Map<string, LoadedFunction[]>();

  /**
   * A function that begins this life: one that was given back, or the file evaluated anew, as often as needed.
   * `kind` tells apart what may not stand in for each other, such as by their settings.
   */
  take(entry: string, kind: string, life: InsideLife): LoadedFunction {
    const key = this.#keyOf(entry, kind);
    const waiting = this.#waiting.get(key)?.pop();
    waiting?.begin(life);
    return waiting ?? new LoadedFunction(entry, this.#codeOf(entry), life);
  }

  /** Ends its life. It may have another unless something is left of this one. */
  giveBack(loaded: LoadedFunction, entry: string, kind: string): void {
    const isFit = !loaded.failed && loaded.isQuiet;
    loaded.end();
    if (!isFit) return;
    const key = this.#keyOf(entry, kind);
    this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), loaded]);
  }

  #keyOf(entry: string, kind: string): string {
    return `${entry} ${builtAt(entry)} ${kind}`;
  }

  #codeOf(entry: string): FunctionCode {
    const known = this.#codes.get(entry);
    if (known?.builtAt === builtAt(entry)) return known.code;
    const compiled = compileFunction(readFileSync(entry, 'utf8'), CODE_PARAMETERS, { filename: entry });
    const code = compiled as unknown as FunctionCode;
    this.#codes.set(entry, { builtAt: builtAt(entry), code });
    return code;
  }
}

const builtAt = (entry: string) => statSync(entry).mtimeMs;

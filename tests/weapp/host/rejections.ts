import { told } from './faults';
import type { Program } from './program';

const running = new Set<Program>();
let listening = false;

/** From now on, a promise of this program that is rejected and that nobody handles is its fault. */
export function ownRejections(program: Program): void {
  running.add(program);
  if (listening) return;
  listening = true;
  process.on('unhandledRejection', (why, promise) => {
    const owner = [...running].find(({ realm }) => promise instanceof realm.Promise);
    if (!owner) throw why;
    owner.faults.add(`a promise was rejected and nobody handled it: ${told(why)}`);
  });
}

/** The program was ended. Its late rejections are still recognised as its own, and are nobody's fault. */
export function disownRejections(program: Program): void {
  setImmediate(() => setImmediate(() => running.delete(program)));
}

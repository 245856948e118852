import type { Build } from '../built/build';
import { type Fault, fault } from './fault';

const KB = 1024;
const MB = 1024 * KB;

/** Bytes. WeChat's own limits are 2 MB a package and 20 MB in all; these are ours where they are tighter. */
export const sizeAims = { main: 700 * KB, package: 2 * MB, all: 4 * MB };

/** Bytes of each package, the main one under its own name. */
export function packageSizes(build: Build): Record<string, number> {
  const sizes: Record<string, number> = { main: 0 };
  for (const file of build.packed) {
    const home = build.packageOf(file) || 'main';
    sizes[home] = (sizes[home] ?? 0) + build.bytes(file);
  }
  return sizes;
}

export function* tooLarge(build: Build): Generator<Fault> {
  const sizes = packageSizes(build);
  for (const [home, bytes] of Object.entries(sizes)) {
    const aim = home === 'main' ? sizeAims.main : sizeAims.package;
    if (bytes > aim)
      yield fault(`package ${home}`, `${Math.ceil(bytes / KB)} KB; at most ${aim / KB} KB is wanted`);
  }
  const all = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
  if (all > sizeAims.all)
    yield fault('all packages', `${Math.ceil(all / KB)} KB; at most ${sizeAims.all / KB} KB is wanted`);
}

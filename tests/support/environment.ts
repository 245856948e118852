/**
 * Jest's environment of Node, which lends every test file what its process keeps: the functions' code, read and evaluated
 * once a process and not once a file. It stands outside of the files' own globals and modules, and so outlives them.
 */
import { TestEnvironment } from 'jest-environment-node';
import { FunctionShelf } from '../../localcloud/runtime/inside/function-shelf';
import { KEPT, type Kept } from './kept';

const kept: Kept = { shelf: new FunctionShelf() };

export default class extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { [KEPT]: kept });
  }
}

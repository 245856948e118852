import path from 'node:path';
import { functionNames } from '../../../scripts/functions-bundle';
import { type Fault, fault } from '../static/fault';
import { startedAlone } from './alone';
import type { FunctionFolder } from './folder';
import { functionFaults } from './static';

/** The functions that the sources make. */
export const expectedFunctions = (): string[] => functionNames(path.resolve(__dirname, '../../..'));

/** Everything wrong with the built functions. They are started only when nothing is wrong before. */
export async function functionsFaults(
  folders: readonly FunctionFolder[],
  expected: readonly string[],
): Promise<Fault[]> {
  const built = folders.map(({ name }) => name);
  const still = [
    ...expected.filter((name) => !built.includes(name)).map((name) => fault(name, 'was not built')),
    ...folders.flatMap((folder) => [...functionFaults(folder)]),
  ];
  return still.length > 0 ? still : startedAlone(folders);
}

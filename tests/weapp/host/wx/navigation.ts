import type { Way } from '../navigation';
import type { Program } from '../program';
import { Failure } from './answer';
import type { Calls } from './wx';

/** wx.navigateTo and its kin. A refusal is a fault too: nothing in a finished program should run into one. */
export function navigationCalls(program: Program): Calls {
  const attempt = (what: string, go: () => void) => {
    try {
      go();
      return {};
    } catch (why) {
      const { message } = why as Error;
      program.faults.add(`wx.${what}: ${message}`);
      throw new Failure(message);
    }
  };
  const ways: Way[] = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'];
  const calls: Calls = Object.fromEntries(
    ways.map((way) => [
      way,
      ({ url }) => attempt(`${way}(${String(url)})`, () => program.navigation.open(way, String(url))),
    ]),
  );
  return {
    ...calls,
    navigateBack: ({ delta }) =>
      attempt('navigateBack', () => program.navigation.back(delta === undefined ? 1 : Number(delta))),
    exitMiniProgram: () => ({}),
  };
}

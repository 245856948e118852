import { createContext, Script } from 'node:vm';
import { requestFailed } from './errors';

/** How long one text may be tried: MongoDB gives up too, after so many steps of PCRE. */
const PATIENCE_MILLISECONDS = 250;
/** A shorter text is tried out soon, whatever the pattern. */
const SHORT_TEXT = 16;

const room: { run?: () => void } = createContext({});
const timed = new Script('run()');

/**
 * Whether a pattern could try exponentially many ways, as `(a+)+$` does: two repetitions, or one of a choice.
 * Says yes too often, which costs about 0.1 ms a text.
 */
function mayRunAway(pattern: RegExp): boolean {
  const bare = pattern.source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x');
  const repetitions = bare.match(/[*+?{]/g)?.length ?? 0;
  return repetitions > 1 || (repetitions === 1 && bare.includes('|'));
}

/** A test of texts that is refused, with nothing else held up for long, when a pattern runs away. */
export function patternTest(pattern: RegExp): (text: string) => boolean {
  if (!mayRunAway(pattern)) return (text) => pattern.test(text);
  return (text) => (text.length > SHORT_TEXT ? testWithin(pattern, text) : pattern.test(text));
}

function testWithin(pattern: RegExp, text: string): boolean {
  let found = false;
  room.run = () => {
    found = pattern.test(text);
  };
  try {
    timed.runInContext(room, { timeout: PATIENCE_MILLISECONDS });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw requestFailed('Executor error during find command: Regular expression match limit exceeded');
  }
  return found;
}

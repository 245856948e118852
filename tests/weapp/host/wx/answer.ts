import type { Program } from '../program';

export type Options = Record<string, unknown>;
type Callback = (result: unknown) => void;

/** A call that WeChat refuses: what follows the call's name in `errMsg`, and its number where it has one. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly errCode?: number,
  ) {
    super(message);
  }
}

/** Milliseconds that the answer to a call with these options takes after it is known. */
type Latency = (options: Options) => number;

/**
 * A call of WeChat's usual kind: it takes `success`, `fail` and `complete`, or answers a promise where none is given.
 * `run` gives the result's fields or throws; it may take its time.
 */
export function asynchronous(
  program: Program,
  name: string,
  run: (options: Options) => unknown,
  latency: Latency = () => 0,
): (options?: Options) => unknown {
  return (options = {}) => {
    const hears = ['success', 'fail', 'complete'].some((name) => typeof options[name] === 'function');
    const ask = async (): Promise<Options> => ({
      errMsg: `${name}:ok`,
      ...((await run(options)) as Options | undefined),
    });
    const later = (deliver: () => void) => {
      if (program.phone.program === program) program.clock.after(latency(options), deliver);
    };
    const tell = (callback: unknown, result: unknown) =>
      typeof callback === 'function' &&
      program.faults.guard(`${name} callback`, () => (callback as Callback)(result));
    const settle = (resolve: Callback, reject: Callback) => {
      void program.phone.quiet.watch(ask()).then(
        (result) =>
          later(() => {
            const own = adopt(program, result);
            tell(options.success, own);
            tell(options.complete, own);
            resolve(own);
          }),
        (why: unknown) =>
          later(() => {
            const { message, errCode } = why as Failure;
            const own = program.realm.adopt({ errMsg: `${name}:fail ${message}`, errCode });
            tell(options.fail, own);
            tell(options.complete, own);
            reject(own);
          }),
      );
    };
    if (!hears) return new program.realm.Promise<unknown>(settle);
    settle(
      () => undefined,
      () => undefined,
    );
    return undefined;
  };
}

/** A result as the program's own object; functions and buffers in it stay as they are. */
function adopt(program: Program, result: Options): unknown {
  const whole = Object.values(result).some(
    (value) => typeof value === 'function' || value instanceof ArrayBuffer,
  );
  return whole ? result : program.realm.adopt(result);
}

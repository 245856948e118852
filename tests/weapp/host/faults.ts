/** What went wrong while a program ran: exceptions, console errors, unknown members, events nobody handles. */
export class Faults {
  readonly list: string[] = [];

  add(what: string): void {
    if (!this.list.includes(what)) this.list.push(what);
  }

  /** Runs a piece of the program; what it throws, now or in its promise, is a fault and goes no further. */
  guard<Result>(where: string, run: () => Result): Result | undefined {
    try {
      const result = run();
      if (isThenable(result)) result.then(undefined, (why) => this.add(`${where}: ${told(why)}`));
      return result;
    } catch (why) {
      this.add(`${where}: ${told(why)}`);
      return undefined;
    }
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function';

/** An error in one or two lines: its message and where it was thrown, if it says so. */
export function told(why: unknown): string {
  if (typeof why !== 'object' || why === null) return String(why);
  const { stack, message, errMsg } = why as { stack?: string; message?: string; errMsg?: string };
  if (stack) return stack.split('\n').slice(0, 3).join(' ').replace(/\s+/g, ' ');
  return errMsg ?? message ?? JSON.stringify(why);
}

/**
 * React Query makes an AbortController for each fetch, and a mini program's JavaScript has none.
 * config/index.ts puts this one in its place there; nothing of ours aborts, so it only has to be told.
 */
export class AbortController {
  readonly signal = {
    aborted: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };

  abort(): void {
    this.signal.aborted = true;
  }
}

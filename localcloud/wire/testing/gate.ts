/** Holds operations inside transactions until a test lets them go, so that a second one surely meets the first. */
export class Gate {
  private way: Promise<void> = Promise.resolve();
  /** Lets everything through again. */
  open: () => void = () => undefined;

  shut(): void {
    this.way = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  /** What an engine waits for in each operation. */
  readonly pass = (): Promise<void> => this.way;
}

/** How an instance's time differs from the machine's. */
export interface ClockSettings {
  /** The time stands for so many milliseconds at once: what meets in one such step reads the same moment. Left out: it flows. */
  step?: number | undefined;
  /** So many milliseconds later than the machine's; negative: earlier. */
  ahead: number;
}

const MachineDate = Date;

const isMachines = ({ step = 1, ahead }: ClockSettings) => step === 1 && ahead === 0;

/** A `Date` that tells the time as it is set at that moment. */
export function clockedDate(settings: () => ClockSettings): DateConstructor {
  const now = () => {
    const { step = 1, ahead } = settings();
    return Math.floor((MachineDate.now() + ahead) / step) * step;
  };
  return new Proxy(MachineDate, {
    apply: () => new MachineDate(now()).toString(),
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}

/** Lets the thread's `Date` tell the time so from now on; the machine's own where nothing is asked. */
export function setClock(settings: ClockSettings): void {
  globalThis.Date = isMachines(settings) ? MachineDate : clockedDate(() => settings);
}

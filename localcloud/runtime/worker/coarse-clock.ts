/** Lets the time stand for `step` milliseconds at once: what meets in one such step reads the same moment. */
export function letTimeStand(step: number): void {
  const RealDate = Date;
  const now = () => Math.floor(RealDate.now() / step) * step;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}

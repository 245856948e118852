let held: Promise<WakeLockSentinel> | undefined;

/** Browsers that can, keep the screen lit; the rest go by their own setting. */
export function keepScreenOn(on: boolean): void {
  if (!('wakeLock' in navigator)) return;
  if (on) {
    held ??= navigator.wakeLock.request('screen');
    held.catch(() => {
      held = undefined;
    });
    return;
  }
  void held?.then((lock) => lock.release()).catch(() => undefined);
  held = undefined;
}

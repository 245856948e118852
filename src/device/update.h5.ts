/** A browser asks for the newest at every opening. */
export function watchUpdates(): void {}

let reloaded = false;

/** Fetches the app anew, once. */
export async function promptUpdate(): Promise<void> {
  if (reloaded) return;
  reloaded = true;
  window.location.reload();
}

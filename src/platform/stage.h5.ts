/**
 * The stage: several phones side by side in one browser window, each an iframe of this app.
 * A phone tells the stage which code it shows, and asks the stage for a code when it scans. The stage may take a
 * phone's network away.
 */
export type ToStage =
  | { type: 'stage:scan' }
  | { type: 'stage:showing'; text: string }
  | { type: 'stage:hidden' };

export type FromStage =
  | { type: 'stage:scanned'; text: string }
  | { type: 'stage:scan-cancelled'; reason?: string };

/** The stage takes a phone's network away, or gives it back. */
export type NetworkWord = { type: 'stage:network'; online: boolean };

/** Whether this app runs inside the stage rather than in a window of its own. */
export const inStage = (): boolean => window.parent !== window;

/** Tells the stage something; nobody hears it when there is no stage. */
export function tellStage(message: ToStage): void {
  if (inStage()) window.parent.postMessage(message, window.location.origin);
}

/** The stage's next word. Only the page that frames this one, from the same origin, is listened to. */
export function nextFromStage(): Promise<FromStage> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<FromStage>) => {
      if (event.source !== window.parent || event.origin !== window.location.origin) return;
      if (event.data?.type !== 'stage:scanned' && event.data?.type !== 'stage:scan-cancelled') return;
      window.removeEventListener('message', listen);
      resolve(event.data);
    };
    window.addEventListener('message', listen);
  });
}

/** Calls back whenever the stage takes this phone's network away, or gives it back; returns how to stop. */
export function watchStageNetwork(changed: (online: boolean) => void): () => void {
  const listen = (event: MessageEvent<NetworkWord>) => {
    if (event.source !== window.parent || event.origin !== window.location.origin) return;
    if (event.data?.type === 'stage:network') changed(event.data.online);
  };
  if (inStage()) window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
}

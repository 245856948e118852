/** Calls back whenever the browser goes on or off line; returns how to stop. */
export function watchNetwork(changed: (online: boolean) => void): () => void {
  const on = () => changed(true);
  const off = () => changed(false);
  window.addEventListener('online', on);
  window.addEventListener('offline', off);
  return () => {
    window.removeEventListener('online', on);
    window.removeEventListener('offline', off);
  };
}

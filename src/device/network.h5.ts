import { watchStageNetwork } from '../platform/stage.h5';

let online = true;
watchStageNetwork((now) => {
  online = now;
});

/** Whether the stage has taken this phone's network away. */
export const isCutOff = (): boolean => !online;

/** Calls back whenever the browser, or the phone on the stage, goes on or off line; returns how to stop. */
export function watchNetwork(changed: (online: boolean) => void): () => void {
  const on = () => changed(true);
  const off = () => changed(false);
  window.addEventListener('online', on);
  window.addEventListener('offline', off);
  const stopStage = watchStageNetwork(changed);
  return () => {
    window.removeEventListener('online', on);
    window.removeEventListener('offline', off);
    stopStage();
  };
}

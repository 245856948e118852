import Taro from '@tarojs/taro';
import { t } from '../i18n';
import { confirm, say } from './say';

let apply: (() => void) | undefined;
let prompted = false;

/** Watches for a newer version, which WeChat fetches by itself; once it lies ready its reader is asked to restart into it. */
export function watchUpdates(): void {
  const manager = Taro.getUpdateManager();
  manager.onUpdateReady(() => {
    apply = () => manager.applyUpdate();
    void offer();
  });
}

async function offer(): Promise<void> {
  const restarts = await confirm({
    title: t('common.updateReady'),
    text: t('common.updateReadyText'),
    yes: t('common.updateNow'),
    no: t('common.updateLater'),
  });
  if (restarts) apply?.();
}

/** The cloud serves this version no more: says so once a visit, and restarts into the newer one where it lies ready. */
export async function promptUpdate(): Promise<void> {
  if (prompted) return;
  prompted = true;
  const restarts = await confirm({
    title: t('common.updateNeeded'),
    text: t('common.updateNeededText'),
    yes: t('common.updateNow'),
    no: t('common.updateLater'),
  });
  if (!restarts) return;
  if (apply) apply();
  else say(t('common.updateWait'));
}

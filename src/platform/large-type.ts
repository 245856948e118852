import { useSyncExternalStore } from 'react';
import { fontScale } from './font-size';
import { recall, remember } from './storage';

/** Layouts are made to hold up to here. */
export const largest = 1.6;
/** The switch in 我的 enlarges at least this much. */
const switched = 1.4;
/** From here on, rows that were side by side stand one under the other. */
const roomy = 1.25;

const key = 'largeType';
const watchers = new Set<() => void>();
let chosen: boolean | undefined;

const isOn = (): boolean => {
  chosen ??= recall<boolean>(key) ?? false;
  return chosen;
};

function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

const scaleNow = (): number => Math.min(largest, Math.max(1, fontScale(), isOn() ? switched : 1));

let large: boolean | undefined;

/** Whether the page that was shown last shows large type: for whoever asks often, or from outside a page. */
export function isTypeLarge(): boolean {
  large ??= scaleNow() >= roomy;
  return large;
}

export interface LargeType {
  /** The person's own switch. */
  on: boolean;
  set: (on: boolean) => void;
  /** How much larger than usual type is drawn, 1 to 1.6: the larger of WeChat's own setting and the switch. */
  scale: number;
  /** Whether rows should stack. */
  large: boolean;
}

/** Large type, from WeChat's own font setting and the switch kept on this phone. */
export function useLargeType(): LargeType {
  const on = useSyncExternalStore(watch, isOn, isOn);
  const scale = scaleNow();
  large = scale >= roomy;
  return {
    on,
    set: (next) => {
      chosen = next;
      remember(key, next);
      for (const changed of watchers) changed();
    },
    scale,
    large,
  };
}

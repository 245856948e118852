import { useEffect } from 'react';
import { keepScreenOn } from './screen';
import { tellShowing } from './showing';

/** While a code is shown to others: keeps the screen on, and lets the stage's other phones scan it. */
export function useShowing(text: string, shown: boolean): void {
  useEffect(() => {
    keepScreenOn(shown);
    return () => keepScreenOn(false);
  }, [shown]);
  useEffect(() => {
    tellShowing(shown && text !== '' ? text : undefined);
  }, [shown, text]);
  useEffect(() => () => tellShowing(undefined), []);
}

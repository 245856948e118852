import { useEffect } from 'react';
import { usePageShown } from './page-shown';

/** Lets this page be as wide as the window, for a laptop at a projector; other pages stay as wide as a phone. */
export function useWidePage(): void {
  const shown = usePageShown();
  useEffect(() => {
    document.documentElement.classList.toggle('is-wide', shown);
    return () => document.documentElement.classList.remove('is-wide');
  }, [shown]);
}

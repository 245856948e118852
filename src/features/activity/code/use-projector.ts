import { useState } from 'react';
import { codeLink } from '@/device/code-link';
import { usePageShown } from '@/device/page/page-shown';
import { useShowing } from '@/device/page/use-showing';
import { useActivityCode } from './use-activity-code';
import { useEachSecond } from './use-each-second';

/** Milliseconds between looks at how many have come. */
const lookEvery = 4000;

/** All that the large screen shows, drawn once a second: the code, the word, and how many have come. No names. */
export function useProjector(activityId: string) {
  const shown = usePageShown();
  const [asked, setAsked] = useState(0);
  const latest = useActivityCode(activityId, shown, { lookEvery, turn: asked });
  const turn = [latest.code !== undefined, latest.standing, latest.refused !== undefined].join();
  const { value: code, now } = useEachSecond(latest, shown, turn);
  const text = code.code === undefined ? '' : codeLink(code.code);
  useShowing(text, shown);
  return { code, text, now, askAgain: () => setAsked((times) => times + 1) };
}

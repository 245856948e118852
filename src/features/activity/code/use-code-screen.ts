import { useMemo, useState } from 'react';
import { codeLink } from '@/device/code-link';
import { usePageShown } from '@/device/page/page-shown';
import { useShowing } from '@/device/page/use-showing';
import { useAttendance } from '../attendance/use-attendance';
import { type ChangingCode, useActivityCode } from './use-activity-code';
import { useEachSecond } from './use-each-second';

/** Milliseconds between looks at who has come. */
const lookEvery = 4000;

/** What the page waits for first is shown as soon as it is there: the first code, that there is none, the roll. */
const turnOf = ({ code, standing, refused }: ChangingCode, roll: unknown): string =>
  [code !== undefined, standing, refused !== undefined, roll !== undefined].join();

/** All that the secretary's code page shows, drawn once a second: the code, and who has come. */
export function useCodeScreen(activityId: string) {
  const shown = usePageShown();
  const [asked, setAsked] = useState(0);
  const code = useActivityCode(activityId, shown, { turn: asked });
  const { answer: roll, trouble, again } = useAttendance(activityId, shown ? lookEvery : undefined);
  const latest = useMemo(() => ({ code, roll, rollIsOld: trouble !== undefined }), [code, roll, trouble]);
  const { value, now, drawSoon } = useEachSecond(latest, shown, turnOf(code, roll));

  const text = value.code.code === undefined ? '' : codeLink(value.code.code);
  useShowing(text, shown);

  return {
    ...value,
    now,
    text,
    /** Asks for the code at once: the check-in was opened, or that was taken back. */
    askAgain: () => setAsked((times) => times + 1),
    /** Looks at the roll again and shows it at once. */
    lookAgain: async () => {
      drawSoon();
      await again();
    },
  };
}

import type { AttendanceCounts } from '@contract/activity';
import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { asTrouble, Refusal, type Trouble } from '@/cloud/trouble';

/** Milliseconds until the cloud is asked again after it was not reached. */
const tryAgainAfter = 3000;

export interface ChangingCode {
  /** The latest code; undefined until the first is there. */
  code?: string;
  /** When its slot ends, in milliseconds of `Date.now()`. It is taken for one more slot after that. */
  until: number;
  slotSeconds: number;
  /** The six digits to read out, and when their minute ends. */
  word?: string;
  wordUntil?: number;
  counts?: AttendanceCounts;
  /** Why there is no code to show any more: ended, called off, not the caller's. Not being reached is not a reason. */
  refused?: Refusal;
}

/** Whether asking again may help: the network, or something broken on our side that may mend. */
const mayPass = (trouble: Trouble): boolean =>
  !(trouble instanceof Refusal) || trouble.code === 'call.failed';

/**
 * The code to show now. While shown it is replaced at each slot's end, and asked for again for as long as it takes;
 * with `lookEvery` so often in between, where its counts are all that tells who has come.
 */
export function useActivityCode(activityId: string, shown: boolean, lookEvery?: number): ChangingCode {
  const [latest, setLatest] = useState<ChangingCode>({ until: 0, slotSeconds: 0 });
  useEffect(() => {
    if (!shown || activityId === '') return;
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const askIn = (milliseconds: number) => {
      timer = setTimeout(() => void ask(), milliseconds);
    };
    const ask = async () => {
      try {
        const { secondsLeft, wordSecondsLeft, ...shows } = await call('activity.code', { activityId });
        if (!here) return;
        const now = Date.now();
        setLatest({ ...shows, until: now + secondsLeft * 1000, wordUntil: now + wordSecondsLeft * 1000 });
        const changesIn = Math.min(secondsLeft, wordSecondsLeft) * 1000;
        askIn(Math.min(changesIn, lookEvery ?? changesIn));
      } catch (thrown) {
        if (!here) return;
        const trouble = asTrouble(thrown);
        if (mayPass(trouble)) askIn(tryAgainAfter);
        else if (trouble instanceof Refusal) setLatest({ until: 0, slotSeconds: 0, refused: trouble });
      }
    };
    void ask();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [activityId, shown, lookEvery]);
  return latest;
}

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
  counts?: AttendanceCounts;
  /** Why there is no code to show any more: ended, called off, not the caller's. Not being reached is not a reason. */
  refused?: Refusal;
}

/** Whether asking again may help: the network, or something broken on our side that may mend. */
const mayPass = (trouble: Trouble): boolean =>
  !(trouble instanceof Refusal) || trouble.code === 'call.failed';

/** The code to show now. While shown it is replaced at each slot's end, and asked for again for as long as it takes. */
export function useActivityCode(activityId: string, shown: boolean): ChangingCode {
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
        const { code, slotSeconds, secondsLeft, counts } = await call('activity.code', { activityId });
        if (!here) return;
        setLatest({ code, slotSeconds, counts, until: Date.now() + secondsLeft * 1000 });
        askIn(secondsLeft * 1000);
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
  }, [activityId, shown]);
  return latest;
}

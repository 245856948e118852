import type { AttendanceCounts } from '@contract/activity';
import { useEffect, useRef, useState } from 'react';
import { call } from '@/cloud/call';
import { asTrouble, Refusal, type Trouble } from '@/cloud/trouble';
import { mintHere } from './lent-code';
import { borrowKey, forgetKey, lentKey } from './lent-keys';

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
  /** Made on this phone, since the cloud is not heard. */
  alone?: boolean;
  /** Why there is no code to show any more: ended, called off, not the caller's. Not being reached is not a reason. */
  refused?: Refusal;
}

/** Whether asking again may help: the network, or something broken on our side that may mend. */
const mayPass = (trouble: Trouble): boolean =>
  !(trouble instanceof Refusal) || trouble.code === 'call.failed';

/** Milliseconds for which the cloud may take to answer before this phone shows a code of its own. */
const patience = 1200;

const nothing: ChangingCode = { until: 0, slotSeconds: 0 };

type Shown = Awaited<ReturnType<typeof call<'activity.code'>>>;

/** What is shown from now on. */
function fromNow({ secondsLeft, wordSecondsLeft, ...shows }: Omit<Shown, 'counts'>): ChangingCode {
  const now = Date.now();
  return { ...shows, until: now + secondsLeft * 1000, wordUntil: now + wordSecondsLeft * 1000 };
}

/**
 * The code to show now. While shown it is replaced at each slot's end, and asked for again for as long as it takes;
 * with `lookEvery` so often in between, where its counts are all that tells who has come. While the cloud is not
 * heard, codes are made here, by the key that it lent when the page was opened with a signal.
 */
export function useActivityCode(activityId: string, shown: boolean, lookEvery?: number): ChangingCode {
  const [latest, setLatest] = useState<ChangingCode>(nothing);
  const borrowed = useRef(false);
  useEffect(() => {
    if (!shown || activityId === '') return;
    let here = true;
    let alone = false;
    let asking: ReturnType<typeof setTimeout> | undefined;
    let minting: ReturnType<typeof setTimeout> | undefined;
    const askIn = (milliseconds: number) => {
      asking = setTimeout(() => void ask(), milliseconds);
    };
    const mint = () => {
      const lent = here ? lentKey(activityId) : undefined;
      if (!lent) return;
      alone = true;
      const minted = mintHere(activityId, lent, Date.now());
      setLatest(({ counts }) => ({ ...fromNow(minted), ...(counts ? { counts } : {}), alone }));
      const { secondsLeft, wordSecondsLeft } = minted;
      minting = setTimeout(mint, Math.min(secondsLeft, wordSecondsLeft) * 1000);
    };
    const heard = () => {
      alone = false;
      clearTimeout(minting);
    };
    const ask = async () => {
      if (!alone) minting = setTimeout(mint, patience);
      try {
        const { counts, ...shows } = await call('activity.code', { activityId });
        if (!here) return;
        heard();
        setLatest({ ...fromNow(shows), counts });
        const changesIn = Math.min(shows.secondsLeft, shows.wordSecondsLeft) * 1000;
        askIn(Math.min(changesIn, lookEvery ?? changesIn));
        if (!borrowed.current) void borrowKey(activityId);
        borrowed.current = true;
      } catch (thrown) {
        if (!here) return;
        const trouble = asTrouble(thrown);
        if (mayPass(trouble)) {
          if (!alone) {
            clearTimeout(minting);
            mint();
          }
          askIn(tryAgainAfter);
        } else if (trouble instanceof Refusal) {
          heard();
          forgetKey(activityId);
          setLatest({ ...nothing, refused: trouble });
        }
      }
    };
    void ask();
    return () => {
      here = false;
      clearTimeout(asking);
      clearTimeout(minting);
    };
  }, [activityId, shown, lookEvery]);
  return latest;
}

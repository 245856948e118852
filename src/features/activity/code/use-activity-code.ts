import type { AttendanceCounts } from '@contract/activity';
import type { CheckInStanding, Opens } from '@contract/activity/opening';
import type { Output } from '@contract/api';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { call } from '@/cloud/call';
import { sendAllKept, watchOutbox } from '@/cloud/outbox';
import { asTrouble, Refusal, type Trouble } from '@/cloud/trouble';
import { type LentKey, mintHere, standingHere } from './lent-code';
import { borrowKey, forgetKey, isLentSoon, lentKey, noteOpen } from './lent-keys';
import { isOpenedHere } from './opened-here';

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
  /** How the check-in stands; there is a code only while it is open. */
  standing?: CheckInStanding;
  opens?: Opens;
  /** Whether the opening may still be taken back. */
  undoable?: boolean;
  /** Why there is no code to show any more: ended, called off, not the caller's. Not being reached is not a reason. */
  refused?: Refusal;
}

/** Whether asking again may help: the network, or something broken on our side that may mend. */
const mayPass = (trouble: Trouble): boolean =>
  !(trouble instanceof Refusal) || trouble.code === 'call.failed';

/** Milliseconds for which the cloud may take to answer before this phone shows a code of its own. */
const patience = 1200;

const nothing: ChangingCode = { until: 0, slotSeconds: 0 };

type Shown = Output<'activity.code'>;
type Minted = Pick<Shown, 'code' | 'slotSeconds' | 'secondsLeft' | 'word' | 'wordSecondsLeft'>;

/** What is shown from now on. */
function fromNow({ secondsLeft, wordSecondsLeft, ...shows }: Minted): ChangingCode {
  const now = Date.now();
  return { ...shows, until: now + secondsLeft * 1000, wordUntil: now + wordSecondsLeft * 1000 };
}

/** What the cloud says: the code, or how a check-in stands that is not open. */
function shownBy({ standing, opens, undoable, counts, ...minted }: Shown): ChangingCode {
  const stands = { standing, opens, counts };
  return standing === 'open' ? { ...fromNow(minted), ...stands, undoable } : { ...nothing, ...stands };
}

/** What this phone shows by itself: codes of its own, or that the check-in is not open. */
function shownHere(activityId: string, lent: LentKey) {
  const standing = standingHere(lent, isOpenedHere(activityId), Date.now());
  const stands = { standing, alone: true, ...(lent.opens ? { opens: lent.opens } : {}) };
  if (standing !== 'open') return { shows: { ...nothing, ...stands }, changesIn: tryAgainAfter };
  const minted = mintHere(activityId, lent, Date.now());
  const changesIn = Math.min(minted.secondsLeft, minted.wordSecondsLeft) * 1000;
  return { shows: { ...fromNow(minted), ...stands }, changesIn };
}

interface Looking {
  /** Milliseconds between looks in between, where its counts are all that tells who has come. */
  lookEvery?: number;
  /** Another number asks anew at once. */
  turn?: number;
}

/**
 * The code to show now, once the check-in is open. While shown it is replaced at each slot's end, and asked for again
 * for as long as it takes. While the cloud is not heard, codes are made here, by the key that it lent when the page was
 * opened with a signal, if the check-in was open then or has been opened on this phone.
 */
export function useActivityCode(
  activityId: string,
  shown: boolean,
  { lookEvery, turn = 0 }: Looking = {},
): ChangingCode {
  const [latest, setLatest] = useState<ChangingCode>(nothing);
  const borrowed = useRef(false);
  const openedHere = useSyncExternalStore(watchOutbox, () => isOpenedHere(activityId));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn, or an opening kept here, is asked about at once.
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
      const { shows, changesIn } = shownHere(activityId, lent);
      setLatest(({ counts }) => ({ ...shows, ...(counts ? { counts } : {}) }));
      minting = setTimeout(mint, changesIn);
    };
    const mintNow = () => {
      if (alone) return;
      clearTimeout(minting);
      mint();
    };
    const heard = () => {
      alone = false;
      clearTimeout(minting);
    };
    const ask = async () => {
      if (!alone) minting = setTimeout(mint, patience);
      try {
        const shows = await call('activity.code', { activityId });
        if (!here) return;
        const isOpen = shows.standing === 'open';
        noteOpen(activityId, isOpen);
        if (!borrowed.current && isLentSoon(shows.opens)) {
          borrowed.current = true;
          void borrowKey(activityId);
        }
        if (!isOpen && isOpenedHere(activityId)) {
          // Opened on this phone, and the cloud is yet to be told.
          void sendAllKept();
          mintNow();
          askIn(tryAgainAfter);
          return;
        }
        heard();
        setLatest(shownBy(shows));
        const changesIn = Math.min(shows.secondsLeft, shows.wordSecondsLeft) * 1000;
        askIn(Math.min(changesIn, lookEvery ?? changesIn));
      } catch (thrown) {
        if (!here) return;
        const trouble = asTrouble(thrown);
        if (mayPass(trouble)) {
          mintNow();
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
  }, [activityId, shown, lookEvery, openedHere, turn]);
  return latest;
}

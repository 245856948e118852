import { readCode, readPoster } from '@contract/activity/check-in-code';
import type { Output } from '@contract/api';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { call } from '@/cloud/call';
import { answerTo, type Kept, keep, keptOnes, sendKept, watchOutbox } from '@/cloud/outbox';
import { asTrouble, Refusal } from '@/cloud/trouble';
import { buzz } from '@/device/buzz';

/** Longer texts are no code of ours; the contract takes no more. */
const longestCode = 500;

type Outcome = Output<'activity.checkIn'>;

/** How it stands with the latest scan. */
interface Standing {
  busy?: boolean;
  outcome?: Outcome;
  /** Why it was refused. */
  trouble?: Refusal;
  /** Kept on the phone: not heard yet. */
  kept?: Kept;
}

/** Keeps the scan on the phone before anything is sent; null for a text that no code of ours is. */
function keepScan(text: string): Kept | null {
  if (readCode(text)) return keep('activity.checkIn', { code: text }) as Kept;
  const activityId = readPoster(text);
  return activityId === null ? null : (keep('activity.checkInByPoster', { activityId }) as Kept);
}

async function send(kept: Kept, first: boolean): Promise<Standing> {
  const sent = await sendKept(kept, first);
  if ('answer' in sent) return { outcome: sent.answer as Outcome };
  return 'kept' in sent ? { kept } : { trouble: sent.refusal };
}

/** What is no code of ours is told so by the cloud, or here where it is not heard. */
async function sendUnread(code: string): Promise<Standing> {
  try {
    return { outcome: await call('activity.checkIn', { code }) };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    return { trouble: trouble instanceof Refusal ? trouble : new Refusal('activity.codeUnreadable') };
  }
}

/** How a kept scan stands by now: it may have been sent since, when the network returned. */
function standingOf(kept: Kept, all: readonly Kept[]): Standing {
  const still = all.find(({ requestId }) => requestId === kept.requestId);
  if (still?.refused) return { trouble: new Refusal(still.refused.code, still.refused.params), kept };
  const outcome = still ? undefined : (answerTo(kept.requestId) as Outcome | undefined);
  return outcome ? { outcome } : { kept };
}

/**
 * Checks the caller in with what was scanned: a bare code, a link that carries one, or a printed code. It is kept on the
 * phone first, sent once when the page opens, and where there is no signal when there is one. `scanned` sends another,
 * `again` what is kept.
 */
export function useCheckIn(scannedFirst: string) {
  const [standing, setStanding] = useState<Standing>(scannedFirst === '' ? {} : { busy: true });
  const all = useSyncExternalStore(watchOutbox, keptOnes, keptOnes);

  const settle = useCallback(async (asked: Promise<Standing>) => {
    setStanding(({ kept }) => ({ busy: true, ...(kept ? { kept } : {}) }));
    const found = await asked;
    if (found.outcome) buzz();
    setStanding(found);
  }, []);
  const scanned = useCallback(
    (text: string) => {
      const said = text.trim().slice(0, longestCode);
      const kept = keepScan(said);
      return settle(kept ? send(kept, true) : sendUnread(said));
    },
    [settle],
  );

  const sent = useRef(false);
  useEffect(() => {
    if (sent.current || scannedFirst === '') return;
    sent.current = true;
    void scanned(scannedFirst);
  }, [scannedFirst, scanned]);

  const { kept, busy = false } = standing;
  const now = kept && !busy ? standingOf(kept, all) : standing;
  return {
    /** Nothing was scanned yet. */
    nothingScanned: !busy && !now.outcome && !now.trouble && !now.kept,
    ...now,
    busy,
    scanned,
    again: () => (kept ? settle(send(kept, false)) : undefined),
  };
}

import type { Input, Output, RefusalCode } from '@contract/api';
import type { NumbersChoice } from '@contract/envelope';
import { recall, rememberSurely } from '../platform/storage';
import { answers } from './answers';
import { call, newRequestId } from './call';
import { asTrouble, Refusal } from './trouble';

/**
 * What was said where there may be no signal: kept on the phone before it is first sent, and sent again, as the same
 * request, until the cloud has answered. Nothing leaves it unheard but by the person's own hand.
 */

/** The calls that may wait. Each changes nothing when it is said twice. */
export type Keepable =
  | 'activity.checkIn'
  | 'activity.checkInByPoster'
  | 'activity.enter'
  | 'activity.open'
  | 'errand.jot';

export interface Kept<Name extends Keepable = Keepable> {
  requestId: string;
  name: Name;
  input: Input<Name>;
  /** What becomes of private numbers in words for many people, as whoever said it chose. */
  numbers?: NumbersChoice;
  /** When it was said, in milliseconds by this phone's clock. */
  keptAt: number;
  /** Why the cloud did not do it; it stays to be seen until it is dismissed. */
  refused?: { code: RefusalCode; params: Record<string, string | number> };
  /** The phone had no room: it is held only while the app is open. */
  unstored?: boolean;
}

/** What became of sending: answered, refused, or not heard and still kept. */
export type Sent<Name extends Keepable> =
  | { answer: Output<Name> }
  | { refusal: Refusal }
  | { kept: Kept<Name> };

const where = 'outbox';

/** Milliseconds that a first try may take before the scan's own time is told. */
const slow = 4000;

/** Those the phone had no room for. */
let unstored: Kept[] = [];
let shown: readonly Kept[] | undefined;
const watchers = new Set<() => void>();
/** Answers that pages may still wait for, by request. */
const heard = new Map<string, unknown>();
const underWay = new Map<string, Promise<Sent<Keepable>>>();

const stored = () => recall<Kept[]>(where) ?? [];

function changed(): void {
  shown = undefined;
  for (const watcher of watchers) watcher();
}

/** All that is kept, the oldest first; the same list until something changes. */
export function keptOnes(): readonly Kept[] {
  shown ??= [...stored(), ...unstored].sort((one, other) => one.keptAt - other.keptAt);
  return shown;
}

/** Calls back at each change; returns how to stop. */
export function watchOutbox(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Keeps what is said, before it is first sent. */
export function keep<Name extends Keepable>(
  name: Name,
  input: Input<Name>,
  numbers?: NumbersChoice,
): Kept<Name> {
  const kept: Kept<Name> = {
    ...{ requestId: newRequestId(), name, input, keptAt: Date.now() },
    ...(numbers ? { numbers } : {}),
  };
  const isStored = rememberSurely(where, [...stored(), kept]);
  const held = isStored ? kept : { ...kept, unstored: true };
  if (!isStored) unstored = [...unstored, held as Kept];
  changed();
  return held;
}

/** Puts another in its place, or nothing. Read anew each time: another window may have sent one meanwhile. */
function replace(requestId: string, by?: Kept): void {
  const put = (list: readonly Kept[]) =>
    list.flatMap((one) => {
      if (one.requestId !== requestId) return [one];
      return by ? [by] : [];
    });
  unstored = put(unstored);
  rememberSurely(where, put(stored()));
  changed();
}

/** The person has seen why it was refused. */
export const dismiss = (requestId: string): void => replace(requestId);

/** What was answered to a request that was sent since the app was opened. */
export const answerTo = (requestId: string): unknown => heard.get(requestId);

/** At the first try it is as if it were said now; later the cloud is told when it was. */
function asSent({ name, input, keptAt }: Kept, first: boolean): Input<Keepable> {
  if (first) return input;
  if (name === 'activity.enter' || name === 'errand.jot') {
    const saidSecondsAgo = Math.max(0, Math.floor((Date.now() - keptAt) / 1000));
    return { ...(input as Input<typeof name>), saidSecondsAgo };
  }
  const [capturedAt, sentAt] = [keptAt, Date.now()].map((at) => new Date(at).toISOString());
  if (name === 'activity.open') return { ...(input as Input<'activity.open'>), openedAt: capturedAt, sentAt };
  return { ...(input as Input<'activity.checkIn'>), capturedAt, sentAt };
}

/** Refusals that are about the cloud or the app, and not about what was said. */
const stays: readonly RefusalCode[] = ['call.failed', 'call.updateNeeded'];

async function deliver(kept: Kept, first: boolean): Promise<Sent<Keepable>> {
  try {
    const answer = await call(kept.name, asSent(kept, first), kept.requestId, kept.numbers);
    heard.set(kept.requestId, answer);
    replace(kept.requestId);
    void answers.invalidateQueries({ predicate: ({ queryKey }) => isAbout(String(queryKey[0])) });
    return { answer };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    // What an app too old cannot send, its next version sends.
    if (!(trouble instanceof Refusal) || stays.includes(trouble.code)) return { kept };
    // So slow a signal that the code was no longer fresh: it is sent again with its time.
    const wasSlow = Date.now() - kept.keptAt > slow;
    if (first && wasSlow && trouble.code === 'activity.codeStale') return deliver(kept, false);
    // A first try's refusal is told at once, by who asked; a later one waits to be seen.
    const { code, params } = trouble;
    replace(kept.requestId, first ? undefined : { ...kept, refused: { code, params } });
    return { refusal: trouble };
  }
}

const isAbout = (name: string) =>
  ['activity.', 'summary.', 'errand.', 'member.year'].some((start) => name.startsWith(start));

/** Sends one; whoever asks while it is on its way gets the same answer. */
export function sendKept<Name extends Keepable>(kept: Kept<Name>, first = false): Promise<Sent<Name>> {
  const { requestId } = kept;
  let sending = underWay.get(requestId);
  if (!sending) {
    sending = deliver(kept as Kept, first).finally(() => underWay.delete(requestId));
    underWay.set(requestId, sending);
  }
  return sending as Promise<Sent<Name>>;
}

let flushing: Promise<void> | undefined;

/** Sends all that waits, the oldest first, until the cloud is not heard. */
export function sendAllKept(): Promise<void> {
  flushing ??= sendInTurn().finally(() => {
    flushing = undefined;
  });
  return flushing;
}

async function sendInTurn(): Promise<void> {
  // Another window may have kept or sent some.
  changed();
  for (const kept of keptOnes()) {
    if (kept.refused) continue;
    if ('kept' in (await sendKept(kept))) return;
  }
}

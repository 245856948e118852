import { accounts } from '../../collections';
import { walkChanges } from '../../kernel/store/changes-walk';
import { command } from '../../kernel/store/database';
import type { WishRecord } from '../../records/wish';
import { forgetLost, holdAgain } from '../hold';

/** `_id` of the record of `timerRuns` that says up to which changes of accounts reservations were looked at. */
export const RESERVATIONS_RUN = 'reservations';

/**
 * Forgets what calls that broke off before they claimed it have reserved since the last run, with the place in the
 * member's day. Says how many reservations, and whether nothing waits.
 */
export async function forgetUnclaimed(
  now: Date,
  until: number,
): Promise<{ forgotten: number; done: boolean }> {
  const { count, done } = await walkChanges({
    ...{ name: RESERVATIONS_RUN, of: accounts, now, until },
    work: (rows) => forgetLost(rows, now),
  });
  return { forgotten: count, done };
}

/**
 * Lets the reservations follow wishes that changed: whoever no longer has one in hand is free of it, and what is disputed
 * is in hand again, also where the call that said so broke off.
 */
export async function reservationsFollow(changed: readonly WishRecord[], now: Date): Promise<void> {
  await Promise.all(
    changed.flatMap(({ _id, state, claimerOpenid }) =>
      state === 'disputed' && claimerOpenid !== null ? [holdAgain(claimerOpenid, _id, now)] : [],
    ),
  );
  const openids = new Set(changed.flatMap(claimersOf));
  if (openids.size === 0) return;
  const holders = await accounts.find({ _id: command().in([...openids]) }, { limit: openids.size });
  await forgetLost(holders, now);
}

/** Whoever has or ever had it in hand. */
const claimersOf = ({ claimerOpenid, steps }: WishRecord): string[] => [
  ...(claimerOpenid === null ? [] : [claimerOpenid]),
  ...steps.flatMap(({ what, openid }) => (what === 'claimed' ? [openid] : [])),
];

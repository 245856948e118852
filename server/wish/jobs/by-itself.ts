import { wishes } from '../../collections';
import { numberSetting } from '../../kernel/setting';
import { command } from '../../kernel/store/database';
import { stepOf } from '../../kernel/store/way';
import type { WishRecord } from '../../records/wish';
import { letGo } from '../hold';
import { formerClaim, unclaimed } from '../take-step';

const DAY = 86_400_000;
/** Days after which silence counts as no dispute. */
const QUIET_DAYS = 7;
/** Days that a claimer has before the wish returns to the wall by itself: counted anew with each word of how it goes. */
export const claimDays = () => Math.max(1, numberSetting('DAOZHIBU_CLAIM_DAYS', 15));

const AT_ONCE = 100;
/** What the timer is known by in a wish's steps. */
const TIMER = 'timer';

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY);

/** The same for the same wish in the same situation, so that two runs at one moment take one step. */
const byTimer = (wish: WishRecord, now: Date) => ({
  openid: TIMER,
  requestId: `${wish.state}-${wish.updatedAt.getTime()}`,
  now,
});

/** Wishes claimed long ago of which nothing was heard return to the wall. Says how many did. */
async function timeOut(now: Date): Promise<number> {
  const before = daysBefore(now, claimDays());
  const old = await wishes.find(
    { state: 'claimed', heardAt: command().lt(before) },
    { limit: AT_ONCE, order: ['heardAt', 'asc'] },
  );
  let done = 0;
  for (const wish of old) {
    const changed = await wishes.change(
      { _id: wish._id, state: 'claimed', claimerId: wish.claimerId, updatedAt: wish.updatedAt },
      {
        set: { state: 'published', ...unclaimed, updatedAt: now },
        push: {
          steps: stepOf(byTimer(wish, now), { what: 'timedOut', by: wish.communityName }),
          formerClaims: formerClaim(wish, now),
        },
      },
    );
    if (!changed) continue;
    if (wish.claimerOpenid) await letGo(wish.claimerOpenid, wish._id, now);
    done += 1;
  }
  return done;
}

/** Wishes called done a week ago, of which the citizen has said nothing, close as not disputed. */
async function lapse(now: Date): Promise<number> {
  const old = await wishes.find(
    { state: 'fulfilled', heardAt: command().lt(daysBefore(now, QUIET_DAYS)) },
    { limit: AT_ONCE, order: ['heardAt', 'asc'] },
  );
  let done = 0;
  for (const wish of old) {
    const changed = await wishes.change(
      { _id: wish._id, state: 'fulfilled', updatedAt: wish.updatedAt },
      {
        set: { state: 'undisputed', lapsedAt: now, updatedAt: now },
        push: { steps: stepOf(byTimer(wish, now), { what: 'lapsed', by: wish.communityName }) },
      },
    );
    if (changed) done += 1;
  }
  return done;
}

/**
 * What happens to wishes by itself, rung by the timer: a bounded piece of it each time, the oldest first. Doing it again,
 * or twice at one moment, changes nothing more.
 */
export async function moveByItself(now: Date): Promise<{ timedOut: number; lapsed: number }> {
  return { timedOut: await timeOut(now), lapsed: await lapse(now) };
}

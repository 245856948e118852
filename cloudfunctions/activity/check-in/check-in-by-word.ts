import * as contract from '../../../contract/activity';
import type { ActivityState } from '../../../contract/words';
import { type Arrival, arrive, arrivedBefore } from '../../../server/activity/check-in/arrive';
import { countWordTry } from '../../../server/activity/check-in/count-word-try';
import { keepUntilOpened } from '../../../server/activity/check-in/keep-until-opened';
import { latestOpenedAt } from '../../../server/activity/check-in/opening-rules';
import { hear } from '../../../server/activity/check-in/spoken-word';
import { countedSince, minutesBlocked, triesLeft, tryOf } from '../../../server/activity/check-in/word-tries';
import { mayBeRemote, whyNotCheckIn } from '../../../server/activity/model/rules';
import { accounts, activities } from '../../../server/collections';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import { dayOf, startOfDay } from '../../../server/kernel/time/clock';
import type { WordTry } from '../../../server/records/account';
import type { ActivityRecord } from '../../../server/records/activity';
import type { MemberRecord } from '../../../server/records/member';

const ended: readonly ActivityState[] = ['closed', 'filed'];

/** More than a branch ever has open at once, or ends within ten minutes. */
const MOST_AT_ONCE = 20;

/**
 * Records the caller as come by the word read out. The try is counted while the branch's open activities are loaded,
 * and only a counted word is compared; then one write: for a right word four requests in three waves.
 */
export const checkInByWord = action(contract.checkInByWord)({
  allow: ({ caller: { member }, input, now }) => {
    if (!member) return 'member.notBound';
    return !input.remote || mayBeRemote(member, dayOf(now)) || 'activity.remoteNotYours';
  },
  run: async ({ caller: { member }, input: { word, remote }, now, openid }) => {
    if (!member) refuse('member.notBound');
    const [counted, open] = await Promise.all([
      countWordTry(openid, word, now),
      activities.find({ branchIds: member.branchId, state: 'open' }, { limit: MOST_AT_ONCE }),
    ]);
    if (!counted) await refuseUncounted(openid, word, now);

    const arrival = { member, remote, source: 'spoken' as const, now };
    const heard = hear(word, open, now);
    if (heard && !heard.stale && whyNotCheckIn(heard.activity, now) === null) {
      const arriving = { ...arrival, activity: heard.activity };
      return (await arrive(arriving)) ?? keepUntilOpened(arriving, openid);
    }
    return whyNotHeard(word, open, arrival, openid);
  },
});

/** A try that was not counted is the same as one before, or one too many. */
async function refuseUncounted(openid: string, word: string, now: Date): Promise<void> {
  const tries = await triesOf(openid);
  if (tries.some(({ said }) => said === tryOf(word, now).said)) return;
  refuse('activity.wordBlocked', { minutes: minutesBlocked(tries, now) });
}

/**
 * No open activity has this word now. One that has just ended may have: who was recorded then is told so again. So may
 * one whose check-in was opened without signal, of which the cloud is yet to be told: then it waits to be confirmed.
 */
async function whyNotHeard(
  word: string,
  open: readonly ActivityRecord[],
  arrival: Omit<Arrival, 'activity'> & { member: MemberRecord },
  openid: string,
) {
  const { member, now } = arrival;
  const [tries, others] = await Promise.all([triesOf(openid), endedOrAnnounced(member.branchId, now)]);
  const heard = hear(word, [...open, ...others], now);
  const objection = heard && whyNotCheckIn(heard.activity, now);
  if (heard && (objection === 'activity.closed' || objection === 'activity.dayOver')) {
    return (await arrivedBefore({ ...arrival, activity: heard.activity })) ?? refuse(objection);
  }
  if (heard && objection && !heard.stale)
    return keepUntilOpened({ ...arrival, activity: heard.activity }, openid);
  const left = triesLeft(tries, now);
  if (left === 0) refuse('activity.wordBlocked', { minutes: minutesBlocked(tries, now) });
  if (heard) refuse('activity.wordStale', { left });
  if (open.length === 0) refuse('activity.noneOpen');
  refuse('activity.wordWrong', { left });
}

/** A branch's activities that have just ended, and those whose check-in may be opened now and is not, as far as the cloud knows. */
function endedOrAnnounced(branchId: string, now: Date): Promise<ActivityRecord[]> {
  const { and, gte, lte } = command();
  const startsAt = and(gte(startOfDay(dayOf(now))), lte(latestOpenedAt(now)));
  return activities.findAny(
    [
      { branchIds: branchId, state: command().in(ended), closedAt: gte(countedSince(now)) },
      { branchIds: branchId, startsAt, state: 'announced' },
    ],
    { limit: 2 * MOST_AT_ONCE },
  );
}

async function triesOf(openid: string): Promise<readonly WordTry[]> {
  return (await accounts.get(openid))?.wordTries ?? [];
}

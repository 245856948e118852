import { organizations } from '../../collections';
import { refuse } from '../../kernel/refusal';
import { numberSetting } from '../../kernel/setting';
import { command } from '../../kernel/store/database';
import { dayOf, startOfDay } from '../../kernel/time/clock';
import type { ActivityRecord } from '../../records/activity';
import type { SentInvitation } from '../../records/organization';
import { declinedBy } from '../../statistics/joint-branches';
import { timesLeft } from './joint-rules';

/** How often others of the branch may ask at the same moment before we give up. */
const TRIES = 5;

/** Branches that one branch may ask on one day to hold an activity together. */
export const invitationsADay = () => Math.max(1, numberSetting('DAOZHIBU_INVITATIONS_A_DAY', 20));

type Asking = Pick<ActivityRecord, '_id' | 'branchId' | 'withdrawals'>;

/** Tells one invitation from another: the same branch is asked to the same activity once more only after it left. */
const keyOf = (activity: Asking, branchId: string) =>
  [activity._id, branchId, timesLeft(activity, branchId)].join('_');

/** Refuses to ask a branch again that has said no to this very activity. */
export function requireNotDeclined(activity: Asking, branchIds: readonly string[]): void {
  const declined = branchIds.flatMap((branchId) => declinedBy(activity, branchId) ?? [])[0];
  if (declined) refuse('activity.branchDeclined', { branch: declined.branchName });
}

/**
 * Counts invitations before they are sent: one conditional write on the inviting branch, so that of any number of calls
 * at one moment no more than the day's are ever sent. Refuses where these would be too many. What the same invitation
 * counted before is not counted again.
 */
export async function countInvitations(
  activity: Asking,
  branchIds: readonly string[],
  now: Date,
): Promise<void> {
  if (branchIds.length === 0) return;
  const most = invitationsADay();
  const keys = branchIds.map((branchId) => keyOf(activity, branchId));
  for (let tries = 0; tries < TRIES; tries++) {
    const sent = (await organizations.get(activity.branchId))?.invitations ?? [];
    const fresh = keys.filter((key) => !sent.some((one) => one.key === key));
    if (fresh.length === 0) return;
    if (fresh.length > roomLeft(sent, now, most)) refuse('activity.tooManyInvitations', { most });
    if (await count(activity.branchId, fresh, sent, now)) return;
  }
  throw new Error(`Invitations of ${activity.branchId} change faster than they can be counted`);
}

/** How many more may be sent on the day of `now`. */
export const roomLeft = (sent: readonly SentInvitation[], now: Date, most: number) =>
  most - sent.filter(({ at }) => at >= startOfDay(dayOf(now))).length;

/** Adds them, unless somebody else of the branch has asked another meanwhile. */
const count = (branchId: string, keys: readonly string[], sent: readonly SentInvitation[], now: Date) => {
  const { eq, exists } = command();
  const [newest] = sent;
  return organizations.change(
    { _id: branchId, 'invitations.0.key': newest ? eq(newest.key) : exists(false) },
    {
      set: { updatedAt: now },
      putFirst: {
        // Twice the day's, so that one of yesterday that is sent again at midnight is known.
        invitations: { item: keys.map((key) => ({ key, at: now })), most: 2 * invitationsADay() },
      },
    },
  );
};

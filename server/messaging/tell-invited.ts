import { dayOf } from '../kernel/time/clock';
import type { ActivityRecord } from '../records/activity';
import { type Invited, invitedTo } from './invited';
import { isBound, messageOf, type Telling } from './message-of';
import { quietly, writeMessages } from './tell';

/** What `tellInvited` is told besides the activity. */
export interface News extends Pick<Telling, 'what' | 'occasion' | 'at' | 'was'> {
  /** The member who did it, and need not be told. */
  by: string;
  reason?: string;
  /** The same was told before, if the call that told it came to its end. */
  again?: boolean;
}

/** Who could not be told, having no phone: somebody has to say it to them. */
export interface Untold {
  memberId: string;
  name: string;
  branchId: string;
}

const untoldOf = (invited: readonly Invited[], by: string): Untold[] =>
  invited
    .filter((member) => !isBound(member) && member._id !== by)
    .map(({ _id, name, branchId }) => ({ memberId: _id, name, branchId }));

/** A meeting noted down after its day needs no announcing. */
export const isNews = ({ startsAt }: Pick<ActivityRecord, 'startsAt'>, at: Date) =>
  dayOf(startsAt) >= dayOf(at);

/**
 * Tells everybody whom an activity is for, after the fact is recorded: a message in each bound person's inbox. Two
 * requests for up to a hundred people; told again it tells whoever was missed and nobody twice. Nothing is told from the day after
 * the start. Never fails: null when it could not, else who has no phone.
 */
export const tellInvited = (activity: ActivityRecord, { by, reason = '', again, ...news }: News) =>
  quietly(async (): Promise<Untold[]> => {
    if (!isNews(activity, news.at)) return [];
    const invited = await invitedTo(activity);
    const telling = { ...news, activity, reason };
    const rows = invited
      .filter(isBound)
      .filter(({ _id }) => _id !== by)
      .map((member) => messageOf(member, telling));
    await writeMessages(rows, { again });
    return untoldOf(invited, by);
  });

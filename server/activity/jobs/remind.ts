import { activities, timerRuns } from '../../collections';
import { command } from '../../kernel/store/database';
import { isBound, messageOf } from '../../messaging/message-of';
import type { Templates } from '../../messaging/phones/templates';
import { writeMessages } from '../../messaging/tell';
import type { ActivityRecord } from '../../records/activity';
import type { ReadingPlace } from '../../records/branch-month';
import { type MessageRecord, REMINDERS_RUN } from '../../records/message';
import { type ActivityPeople, peopleOf } from './people';
import { deliveryOf, isReminded, placeAt, type Reminder, reminders, windowOf } from './reminder-rules';

/** Activities looked at together: their people come in one answer, some hundred kilobytes of the 16 MB it may have. */
const ACTIVITIES_AT_ONCE = 20;
/** A run stops here; the next one goes on a minute later. */
const ACTIVITIES_A_RUN = 1000;

/** What a run did. */
export interface ReminderReport {
  /** Reminders that are new in inboxes. */
  reminded: number;
  /** False when more have come due and wait for the next run. */
  done: boolean;
}

/**
 * Puts the reminders that have come due into inboxes. Each is made of what it reminds of and when that starts, so it is
 * there once however often and however many at once the timer runs, and an activity that is moved reminds anew. How far
 * a run came is written after its work: a run that breaks off is repeated by the next, which changes nothing.
 */
export async function remindAhead(templates: Templates, now: Date, until: number): Promise<ReminderReport> {
  const run = await timerRuns.get(REMINDERS_RUN);
  const places: Record<string, ReadingPlace> = {};
  let reminded = 0;
  let left = ACTIVITIES_A_RUN;
  let done = true;
  for (const reminder of reminders) {
    const { upTo, after: start } = windowOf(reminder, run?.places?.[reminder.what], now);
    let after = start;
    let more = true;
    while (more && left > 0 && Date.now() < until) {
      const { rows, next } = await startingWithin(after, upTo);
      reminded += await remindOf(rows, reminder, templates, now);
      left -= rows.length;
      more = next !== null;
      const last = rows.at(-1);
      if (last) after = { value: last.startsAt.getTime(), id: last._id };
    }
    done &&= !more;
    places[reminder.what] = more ? after : placeAt(upTo);
  }
  await timerRuns.put({ _id: REMINDERS_RUN, upTo: now, places, updatedAt: now });
  return { reminded, done };
}

/** The next activities that people are awaited at, by their start. */
function startingWithin(after: ReadingPlace, upTo: Date) {
  const { and, gte, lte, in: among } = command();
  return activities.page(
    { startsAt: and(gte(new Date(after.value)), lte(upTo)), state: among(['announced', 'open']) },
    { order: ['startsAt', 'asc'], limit: ACTIVITIES_AT_ONCE, after, placeOf: ({ startsAt }) => startsAt },
  );
}

/** Reminds everybody of these activities; says how many reminders are new. */
async function remindOf(
  rows: readonly ActivityRecord[],
  reminder: Reminder,
  templates: Templates,
  now: Date,
): Promise<number> {
  if (rows.length === 0) return 0;
  const people = await peopleOf(rows);
  const hasTemplate = templates[reminder.what] !== undefined;
  return writeMessages(
    rows.flatMap((activity) => {
      const own = people.get(activity._id);
      return own ? messagesTo(activity, own, { what: reminder.what, hasTemplate, now }) : [];
    }),
  );
}

function messagesTo(
  activity: ActivityRecord,
  { roll, said, recorded }: ActivityPeople,
  { what, hasTemplate, now }: { what: Reminder['what']; hasTemplate: boolean; now: Date },
): MessageRecord[] {
  const telling = { what, activity, occasion: activity.startsAt, reason: '', at: now };
  return roll
    .filter(isBound)
    .filter((member) => isReminded(activity, member, said.get(member._id), recorded.has(member._id)))
    .map((member) => messageOf(member, telling, deliveryOf(said.get(member._id), hasTemplate)));
}

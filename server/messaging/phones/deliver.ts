import { messages } from '../../collections';
import { command } from '../../kernel/store/database';
import { freshIdentifier } from '../../kernel/store/identifier';
import type { ActivityRecord } from '../../records/activity';
import type { Delivery, MessageRecord } from '../../records/message';
import { isSentToPhones } from '../message-of';
import { isOvertaken } from './overtaken';
import { send } from './send';
import type { Templates } from './templates';

/** Messages claimed, and asked of WeChat, at the same time. */
const AT_ONCE = 20;

/** What became of the messages of a run, and whether none is left. */
export interface DeliveryReport {
  sent: number;
  skipped: number;
  failed: number;
  done: boolean;
}

type Claimed = MessageRecord & { activities: Array<Pick<ActivityRecord, 'state' | 'startsAt'>> };

/**
 * Sends to phones what waits, the nearest start first, twenty at a time until `until`. Each message goes out at most
 * once however often and however many at once the timer runs: one conditional write claims it, before it is sent, and
 * what was claimed is never claimed again. A run that dies in between loses at most the twenty that it held; they stay
 * `sending`, and stand in the inboxes all the same. Nothing is tried twice: WeChat may have sent what it did not confirm.
 */
export async function deliverDue(templates: Templates, now: Date, until: number): Promise<DeliveryReport> {
  const report = { sent: 0, skipped: 0, failed: 0, done: false };
  const claim = freshIdentifier();
  while (Date.now() < until) {
    const ids = await waiting();
    if (ids.length === 0) return { ...report, done: true };
    const claimed = await claimAll(ids, claim, now);
    const outcomes = await Promise.all(
      claimed.map(async (message) => ({
        _id: message._id,
        delivery: await deliver(message, templates, now),
      })),
    );
    await note(outcomes, claim, now);
    for (const { delivery } of outcomes) if (isCounted(delivery)) report[delivery] += 1;
  }
  return report;
}

const isCounted = (delivery: Delivery): delivery is 'sent' | 'skipped' | 'failed' =>
  delivery === 'sent' || delivery === 'skipped' || delivery === 'failed';

async function waiting(): Promise<string[]> {
  const rows = await messages.find(
    { delivery: 'due' },
    { limit: AT_ONCE, order: ['deliverBy', 'asc'], fields: ['_id'] },
  );
  return rows.map(({ _id }) => _id);
}

/** Those of these that nobody else took first, each with its activity as it is now. */
async function claimAll(ids: readonly string[], claim: string, now: Date): Promise<Claimed[]> {
  const among = { _id: command().in(ids) };
  const won = await messages.changeAll(
    { ...among, delivery: 'due' },
    { set: { delivery: 'sending', claim, updatedAt: now } },
  );
  if (won === 0) return [];
  return messages.aggregate<Claimed>((start) =>
    start
      .match({ ...among, claim })
      .limit(ids.length)
      .lookup({ from: 'activities', localField: 'about.id', foreignField: '_id', as: 'activities' }),
  );
}

async function deliver(
  { activities, ...message }: Claimed,
  templates: Templates,
  now: Date,
): Promise<Delivery> {
  const template = isSentToPhones(message.what) ? templates[message.what] : undefined;
  if (!template) return 'none';
  return isOvertaken(message, activities[0], now) ? 'skipped' : send(message, template);
}

/** Writes what became of the claimed messages, one request for each outcome. */
async function note(
  outcomes: ReadonlyArray<{ _id: string; delivery: Delivery }>,
  claim: string,
  now: Date,
): Promise<void> {
  const kinds = new Set(outcomes.map(({ delivery }) => delivery));
  await Promise.all(
    [...kinds].map((delivery) => {
      const ids = outcomes.filter((one) => one.delivery === delivery).map(({ _id }) => _id);
      return messages.changeAll({ _id: command().in(ids), claim }, { set: { delivery, updatedAt: now } });
    }),
  );
}

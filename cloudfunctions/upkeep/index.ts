import * as cloud from 'wx-server-sdk';
import type { Envelope } from '../../contract/envelope';
import { keyText, needKey, requireKeys } from '../../server/kernel/access/keys';
import { ticketHolds } from '../../server/kernel/access/ticket';
import { logLine } from '../../server/kernel/log';
import { allMigrations } from '../../server/migrations/all';
import { beginAnew, type MigrationProgress, runMigrations } from '../../server/migrations/run';
import {
  type FillAnswer,
  type MigrateQuestion,
  type SeatAnswer,
  UPKEEP,
  type UpkeepQuestion,
} from '../../server/migrations/upkeep';
import { fill, isForTraining, seat } from './training';

/** Well below the time limit, and below what a caller waits for an answer. */
const STEP_MILLISECONDS = 15_000;

const FIELD = needKey('field');
requireKeys();

type Answer = MigrationProgress[] | FillAnswer | SeatAnswer;

/**
 * For `npm run deploy` alone. Any client may call any function, so it asks twice: WeChat must not have said who calls, as it
 * does of every phone, and a ticket must have been made with the field key for this very question (kernel/ticket.ts).
 */
export async function main(event: unknown): Promise<Envelope<Answer>> {
  const startedAt = new Date();
  const { OPENID, SOURCE = '' } = cloud.getWXContext();
  const question = questionIn(event);
  const shown = (event as { ticket?: unknown } | null)?.ticket;
  const fromPhone = Boolean(OPENID) || /wx_(client|devtools|http)/.test(SOURCE);
  const refused = fromPhone || !question || !ticketHolds(keyText(FIELD), UPKEEP, question, shown, startedAt);
  if (refused || (question.action !== 'migrate' && !isForTraining())) {
    logLine({ upkeep: '?', outcome: 'call.notAllowed' });
    return { ok: false, error: { code: 'call.notAllowed' } };
  }
  return { ok: true, data: await answerTo(question, startedAt) };
}

async function answerTo(question: UpkeepQuestion, startedAt: Date): Promise<Answer> {
  if (question.action === 'migrate') return migrate(question, startedAt);
  const answer = question.action === 'fill' ? await fill(question) : await seat(question, startedAt);
  logLine({ upkeep: question.action, ms: Date.now() - startedAt.getTime() });
  return answer;
}

async function migrate({ action, again }: MigrateQuestion, startedAt: Date): Promise<MigrationProgress[]> {
  if (again) await beginAnew(allMigrations, startedAt);
  const until = startedAt.getTime() + STEP_MILLISECONDS;
  const progress = await runMigrations(allMigrations, { until, now: () => new Date() });
  const outstanding = progress.filter(({ done }) => !done).length;
  logLine({ upkeep: action, outstanding, ms: Date.now() - startedAt.getTime() });
  return progress;
}

const areTexts = (...values: unknown[]) => values.every((one) => typeof one === 'string');

/** The question with its own parts alone, in their order: what the ticket is for. */
function questionIn(event: unknown): UpkeepQuestion | null {
  const { action, again, ...said } = (event ?? {}) as Record<string, unknown>;
  const {
    collection = '',
    rows = '',
    memberId = '',
    phone = '',
    phoneHash = '',
  } = said as Record<string, string>;
  if (action === 'migrate' && typeof again === 'boolean') return { action, again };
  if (!areTexts(collection, rows, memberId, phone, phoneHash)) return null;
  if (action === 'fill') return { action, collection, rows };
  return action === 'seat' ? { action, memberId, phone, phoneHash } : null;
}

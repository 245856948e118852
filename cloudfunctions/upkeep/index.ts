import * as cloud from 'wx-server-sdk';
import type { Envelope } from '../../contract/envelope';
import { keyText, needKey, requireKeys } from '../../server/kernel/access/keys';
import { ticketHolds } from '../../server/kernel/access/ticket';
import { logLine } from '../../server/kernel/log';
import { allMigrations } from '../../server/migrations/all';
import { beginAnew, type MigrationProgress, runMigrations } from '../../server/migrations/run';
import { UPKEEP, type UpkeepQuestion } from '../../server/migrations/upkeep';

/** Well below the time limit, and below what a caller waits for an answer. */
const STEP_MILLISECONDS = 15_000;

const FIELD = needKey('field');
requireKeys();

/**
 * For `npm run deploy` alone. Any client may call any function, so it asks twice: WeChat must not have said who calls, as it
 * does of every phone, and a ticket must have been made with the field key for this very question (kernel/ticket.ts).
 */
export async function main(event: unknown): Promise<Envelope<MigrationProgress[]>> {
  const startedAt = new Date();
  const { OPENID, SOURCE = '' } = cloud.getWXContext();
  const question = questionIn(event);
  const shown = (event as { ticket?: unknown } | null)?.ticket;
  const fromPhone = Boolean(OPENID) || /wx_(client|devtools|http)/.test(SOURCE);
  if (fromPhone || !question || !ticketHolds(keyText(FIELD), UPKEEP, question, shown, startedAt)) {
    logLine({ upkeep: '?', outcome: 'call.notAllowed' });
    return { ok: false, error: { code: 'call.notAllowed' } };
  }
  if (question.again) await beginAnew(allMigrations, startedAt);
  const until = startedAt.getTime() + STEP_MILLISECONDS;
  const progress = await runMigrations(allMigrations, { until, now: () => new Date() });
  const outstanding = progress.filter(({ done }) => !done).length;
  logLine({ upkeep: question.action, outstanding, ms: Date.now() - startedAt.getTime() });
  return { ok: true, data: progress };
}

function questionIn(event: unknown): UpkeepQuestion | null {
  const { action, again } = (event ?? {}) as Record<string, unknown>;
  return action === 'migrate' && typeof again === 'boolean' ? { action, again } : null;
}

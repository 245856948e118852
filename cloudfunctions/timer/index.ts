import * as cloud from 'wx-server-sdk';
import type { Envelope } from '../../contract/envelope';
import { logLine } from '../../server/kernel/log';
import { type RunReport, recomputeTouchedMonths } from './branch-months';
import { removeWhatIsOver } from './retention';

/** Of the minute that a run has (package.json). */
const RUN_MILLISECONDS = 45_000;

/**
 * Rung by the cloud's clock. Any client may call any function and send what a timer sends, so only the source that
 * WeChat itself states counts (platform.md §2.2).
 */
export async function main(): Promise<Envelope<RunReport & { removed: number }>> {
  const { SOURCE, OPENID } = cloud.getWXContext();
  if (SOURCE !== 'wx_trigger' || OPENID) return { ok: false, error: { code: 'call.notAllowed' } };
  const now = new Date();
  const counted = await recomputeTouchedMonths(now);
  const removed = await removeWhatIsOver(now, now.getTime() + RUN_MILLISECONDS);
  const report = { ...counted, removed };
  logLine({ timer: 'branchMonths', ...report, ms: Date.now() - now.getTime() });
  return { ok: true, data: report };
}

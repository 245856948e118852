import * as cloud from 'wx-server-sdk';
import type { Envelope } from '../../contract/envelope';
import { logLine } from '../../server/kernel/log';
import { lapse } from './lapse';
import { tellNews } from './tell-news';

/** Of the minute that a run has (package.json), so that the next one never begins beside it. */
const RUN_MILLISECONDS = 45_000;

interface RunReport {
  lapsed: number;
  told: number;
  done: boolean;
}

/**
 * Rung every minute by the cloud's clock: closes what nobody disputed, tells people what happened to their errands, and
 * writes the daily log. Any client may call any function and send what a timer sends, so only the source that WeChat
 * itself states counts (platform.md §2.2).
 */
export async function main(): Promise<Envelope<RunReport>> {
  const { SOURCE, OPENID } = cloud.getWXContext();
  if (SOURCE !== 'wx_trigger' || OPENID) return { ok: false, error: { code: 'call.notAllowed' } };
  const now = new Date();
  const lapsed = await lapse(now);
  const report = { lapsed, ...(await tellNews(now, now.getTime() + RUN_MILLISECONDS)) };
  logLine({ timer: 'errands', ...report, ms: Date.now() - now.getTime() });
  return { ok: true, data: report };
}

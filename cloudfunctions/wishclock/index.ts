import * as cloud from 'wx-server-sdk';
import type { Envelope } from '../../contract/envelope';
import { logLine } from '../../server/kernel/log';
import { moveByItself } from './by-itself';
import { remindOfDue } from './due-soon';
import { forgetUnclaimed } from './reservations';
import { tellNews } from './tell-news';

/** Of the minute that a run has (package.json), so that the next one never begins beside it. */
const RUN_MILLISECONDS = 45_000;

interface RunReport {
  timedOut: number;
  lapsed: number;
  reminded: number;
  told: number;
  /** Reservations of claims that never were. */
  forgotten: number;
  done: boolean;
}

/**
 * Rung every minute by the cloud's clock: returns to the wall what was claimed and never heard of, closes what nobody
 * disputed, reminds of what is due, tells posters and claimers what happened, and forgets what was reserved by calls that
 * broke off. Any client may call any function and
 * send what a timer sends, so only the source that WeChat itself states counts (platform.md §2.2).
 */
export async function main(): Promise<Envelope<RunReport>> {
  const { SOURCE, OPENID } = cloud.getWXContext();
  if (SOURCE !== 'wx_trigger' || OPENID) return { ok: false, error: { code: 'call.notAllowed' } };
  const now = new Date();
  const until = now.getTime() + RUN_MILLISECONDS;
  const moved = await moveByItself(now);
  const reminded = await remindOfDue(now, until);
  const { told, done: allTold } = await tellNews(now, until);
  const { forgotten, done: allSeen } = await forgetUnclaimed(now, until);
  const report = { ...moved, reminded, told, forgotten, done: allTold && allSeen };
  logLine({ timer: 'wishes', ...report, ms: Date.now() - now.getTime() });
  return { ok: true, data: report };
}

import * as cloud from 'wx-server-sdk';
import type { Envelope } from '../../contract/envelope';
import { logLine } from '../../server/kernel/log';
import { type DeliveryReport, deliverDue } from './deliver';
import { followChanges } from './follow-up';
import { type ReminderReport, remindAhead } from './remind';
import { remindOfResolutions } from './resolutions';
import { templates } from './settings';
import { remindOfSheets } from './sheets';

/** Of the minute that a run has (package.json), so that the next one never begins beside it. */
const RUN_MILLISECONDS = 45_000;

type RunReport = ReminderReport & DeliveryReport & { resolutions: number; sheets: number };

/**
 * Rung every minute by the cloud's clock: sees to what follows from what was done, writes the reminders that have come due,
 * then sends what waits to WeChat. A
 * function of its own beside `timer`, so that figures that take long delay nobody's reminder. Any client may call any
 * function and send what a timer sends, so only the source that WeChat itself states counts (platform.md §2.2).
 */
export async function main(): Promise<Envelope<RunReport>> {
  const { SOURCE, OPENID } = cloud.getWXContext();
  if (SOURCE !== 'wx_trigger' || OPENID) return { ok: false, error: { code: 'call.notAllowed' } };
  const now = new Date();
  const until = now.getTime() + RUN_MILLISECONDS;
  const followed = await followChanges(now, until);
  const reminded = await remindAhead(templates, now, until);
  const resolutions = await remindOfResolutions(now, until);
  const sheets = await remindOfSheets(now, until);
  const delivered = await deliverDue(templates, now, until);
  const report = {
    ...reminded,
    resolutions,
    sheets,
    ...delivered,
    done: followed && reminded.done && delivered.done,
  };
  logLine({ timer: 'reminders', ...report, ms: Date.now() - now.getTime() });
  return { ok: true, data: report };
}

import * as cloud from 'wx-server-sdk';
import type { Envelope } from '../../contract/envelope';
import { logLine } from '../kernel/log';
import { type RunReport, recomputeTouchedMonths } from './branch-months';

/**
 * Rung by the cloud's clock. Any client may call any function and send what a timer sends, so only the source that
 * WeChat itself states counts (platform.md §2.2).
 */
export async function main(): Promise<Envelope<RunReport>> {
  const { SOURCE, OPENID } = cloud.getWXContext();
  if (SOURCE !== 'wx_trigger' || OPENID) return { ok: false, error: { code: 'call.notAllowed' } };
  const now = new Date();
  const report = await recomputeTouchedMonths(now);
  logLine({ timer: 'branchMonths', ...report, ms: Date.now() - now.getTime() });
  return { ok: true, data: report };
}

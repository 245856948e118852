import * as z from 'zod';
import { logLine } from '../../server/kernel/log';
import { settleCheck } from '../../server/pictures/settle-check';

/** `wxa_media_check` (platform.md §4.4): what WeChat found when it looked at a picture. */
const mediaCheck = z.object({
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(8).max(200),
  /** 0, or why it could not look: -1008 is an address that gave nothing. */
  errcode: z.number().default(0),
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }).optional(),
});

/**
 * Takes what WeChat pushes. Any client may call any function and say that it is WeChat, so nothing in the event counts
 * but a trace that WeChat gave us, that nobody can guess, and that no phone has ever been told.
 */
export async function main(event: unknown): Promise<string> {
  const now = new Date();
  const read = mediaCheck.safeParse(event);
  const changed = read.success && (await settle(read.data, now));
  logLine({ push: read.success ? read.data.Event : '?', changed, ms: Date.now() - now.getTime() });
  // WeChat sends again what is not answered so.
  return 'success';
}

function settle({ trace_id, errcode, result }: z.output<typeof mediaCheck>, now: Date): Promise<boolean> {
  return settleCheck(trace_id, errcode === 0 && result ? result.suggest : null, now);
}

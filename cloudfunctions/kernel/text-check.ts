import * as cloud from 'wx-server-sdk';
import { logProblem } from './log';

/** What WeChat's check advises; `risky` is not to be published, `review` is for human eyes. */
export type Advice = 'pass' | 'review' | 'unchecked' | 'risky';

interface Checked {
  result?: { suggest?: string };
}

/** 论坛: what somebody posts for others to read. */
const FORUM = 3;

/**
 * Asks WeChat about a text that somebody here now has written (platform.md §4.3). WeChat being unable to say does not
 * keep anybody from posting: whatever is posted is read by somebody before others see it, who is told that it was not
 * checked.
 */
export async function adviceOn(openid: string, content: string): Promise<Advice> {
  try {
    const check = { version: 2, scene: FORUM, openid, content };
    const { result } = (await cloud.openapi.security.msgSecCheck(check)) as Checked;
    if (result?.suggest === 'pass' || result?.suggest === 'risky') return result.suggest;
    return 'review';
  } catch (problem) {
    logProblem({ failed: 'text check' }, problem);
    return 'unchecked';
  }
}

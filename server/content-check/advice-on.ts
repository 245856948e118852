import * as cloud from 'wx-server-sdk';
import { logProblem } from '../kernel/log';

/** What WeChat's check advises; `risky` is not to be published, `review` is for human eyes. */
export type Advice = 'pass' | 'review' | 'unchecked' | 'risky';

interface Checked {
  result?: { suggest?: string };
}

/** 论坛: what somebody posts for others to read. */
const FORUM = 3;
/** Characters that WeChat looks at in one question (platform.md §4.3). */
export const MOST_CHARACTERS = 2500;
/** Characters that a piece shares with the one before, so that no word is cut in two. */
const SHARED = 50;

/** Worst last. */
const order: readonly Advice[] = ['pass', 'unchecked', 'review', 'risky'];

/** A long text in pieces that WeChat takes. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from === 0 || from + SHARED < text.length; from += MOST_CHARACTERS - SHARED) {
    pieces.push(text.slice(from, from + MOST_CHARACTERS));
  }
  return pieces;
}

/**
 * Asks WeChat about a text that somebody here now has written (platform.md §4.3): the worst that it says of any part.
 * `unchecked` where WeChat could not say.
 */
export async function adviceOn(openid: string, text: string): Promise<Advice> {
  const advice = await Promise.all(piecesOf(text).map((piece) => adviceOnPiece(openid, piece)));
  return advice.reduce((worst, one) => (order.indexOf(one) > order.indexOf(worst) ? one : worst));
}

async function adviceOnPiece(openid: string, content: string): Promise<Advice> {
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

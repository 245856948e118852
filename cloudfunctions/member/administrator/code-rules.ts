import type { AdministratorCodeRecord } from '../../../server/records/appointment';

/** Tries of one person, and of everybody together: nobody guesses, and one stranger alone does not use them up. */
export const TRIES = 5;
export const TRIES_ALTOGETHER = 30;

interface Typed {
  hash: string;
  openid: string;
  requestId: string;
  now: Date;
}

/** What somebody typed is worth. `again`: they redeemed it before. */
export type Judgement = 'right' | 'again' | 'wrong' | 'tooManyTries' | 'expired' | 'used';

/** Wrong tries of others' calls and of this person's other calls: the call sent again is one try. */
const before = ({ tries }: AdministratorCodeRecord, { openid, requestId }: Typed) =>
  tries.filter((one) => one.openid !== openid || one.requestId !== requestId);

/** How many tries are left to a person after this one. */
export const triesLeft = (code: AdministratorCodeRecord | null, typed: Typed): number => {
  if (!code) return TRIES;
  const others = before(code, typed);
  const own = others.filter(({ openid }) => openid === typed.openid).length;
  return Math.max(0, Math.min(TRIES - own, TRIES_ALTOGETHER - others.length) - 1);
};

/**
 * Judges a code that was typed. Who has no tries left is told so whatever they type; that a code ran out or was used is
 * told only to whoever knows it.
 */
export function judge(code: AdministratorCodeRecord | null, typed: Typed): Judgement {
  if (!code) return 'wrong';
  const others = before(code, typed);
  const own = others.filter(({ openid }) => openid === typed.openid).length;
  if (own >= TRIES || others.length >= TRIES_ALTOGETHER) return 'tooManyTries';
  if (code.hash !== typed.hash) return 'wrong';
  if (code.used) return code.used.openid === typed.openid ? 'again' : 'used';
  return typed.now.getTime() < Date.parse(code.expiresAt) ? 'right' : 'expired';
}

/** The wrong tries with this one among them. */
export const withTry = (code: AdministratorCodeRecord, typed: Typed): AdministratorCodeRecord['tries'] => [
  ...before(code, typed),
  { openid: typed.openid, requestId: typed.requestId },
];

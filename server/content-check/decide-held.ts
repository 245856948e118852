import type { CallRequest } from '../../contract/envelope';
import * as contract from '../../contract/message/held';
import type { MessageKind } from '../../contract/words';
import { heldTexts } from '../collections';
import type { Caller } from '../kernel/access/caller';
import { holds, isOver } from '../kernel/access/permission';
import { action } from '../kernel/action';
import { Refusal, refuse } from '../kernel/refusal';
import { command } from '../kernel/store/database';
import { tell } from '../messaging/tell';
import { type HeldState, type HeldTextRecord, nearHeld } from '../records/held-text';

/** Whoever leads the place or works for it, and those above; never the one who said it. */
export const mayDecide = (caller: Caller, held: HeldTextRecord) =>
  held.openid !== caller.openid &&
  (holds(caller, nearHeld, held.organizationId) || isOver(caller, held.line));

/** What the held call said, as it is to be said now: what had happened before is that much longer ago. */
export function saidNow(
  { input, numbers, at }: Pick<HeldTextRecord, 'input' | 'numbers' | 'at'>,
  now: Date,
): Pick<CallRequest, 'input' | 'numbers'> {
  const choice = numbers === null ? {} : { numbers };
  const said = JSON.parse(input);
  if (typeof said?.saidSecondsAgo !== 'number') return { input: said, ...choice };
  const waited = Math.round((now.getTime() - at.getTime()) / 1000);
  return { input: { ...said, saidSecondsAgo: said.saidSecondsAgo + waited }, ...choice };
}

const outcome: Readonly<Record<'released' | 'declined' | 'lapsed', MessageKind>> = {
  released: 'textReleased',
  declined: 'textDeclined',
  lapsed: 'textLapsed',
};

const tellWriter = (held: HeldTextRecord, state: keyof typeof outcome, reason: string, now: Date) => {
  const what = outcome[state];
  const [title = ''] = held.texts;
  return tell([
    {
      ...{ _id: [what, held._id].join('_'), openid: held.openid, memberId: null, what },
      params: { title: [...title].slice(0, 40).join(''), startsAt: null, place: '', reason, was: null },
      about: { kind: 'ownText', id: held._id },
      ...{ at: now, readAt: null, delivery: 'none', deliverBy: now, claim: null, updatedAt: now },
    },
  ]);
};

/**
 * Somebody has looked at a text that was held: the call that said it is made as it was (`make`), or not at all. Said
 * again it changes nothing; a yes that broke off half-way is said again.
 */
export const decideHeld = (area: string, make: (held: HeldTextRecord, now: Date) => Promise<unknown>) =>
  action(contract.decideHeld)({
    load: ({ input }) => heldTexts.get(input.heldId),
    allow: ({ caller, loaded: held }) =>
      (held?.call.startsWith(`${area}.`) && mayDecide(caller, held)) || 'call.heldUnknown',
    run: async ({ caller, input, loaded: held, now }) => {
      if (!held) refuse('call.heldUnknown');
      const { _id } = held;
      const decided = { decidedBy: caller.member?._id ?? null, decidedAt: now, updatedAt: now };
      const end = async (from: HeldState[], state: keyof typeof outcome, reason: string) => {
        const set = { ...decided, state, reason };
        const changed = await heldTexts.change({ _id, state: command().in(from) }, { set });
        const stands = changed ? state : (await heldTexts.get(_id))?.state;
        if (stands !== state) refuse('call.heldDecided');
        await tellWriter(held, state, reason, now);
        return { state };
      };
      if (!input.release) {
        if (!input.reason) throw new Refusal('call.badInput', { fields: { reason: 'missing' } });
        return end(['waiting'], 'declined', input.reason);
      }
      if (held.state === 'released') return { state: held.state };
      const open = { _id, state: command().in(['waiting', 'releasing']) };
      if (!(await heldTexts.change(open, { set: { ...decided, state: 'releasing' } })))
        refuse('call.heldDecided');
      try {
        await make(held, now);
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem;
        return end(['releasing'], 'lapsed', '');
      }
      return end(['releasing'], 'released', '');
    },
  });

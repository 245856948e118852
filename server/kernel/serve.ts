import * as cloud from 'wx-server-sdk';
import type { CallRequest, Envelope } from '../../contract/envelope';
import { numbersForMany, withoutNumbersForMany } from '../../contract/words-for-many';
import type { HeldTextRecord } from '../records/held-text';
import { loadCaller, loadCallerWith } from './access/caller';
import { requireKeys } from './access/keys';
import type { Asked, ServedAction } from './action';
import { fieldProblems } from './field-problem';
import { type MayKnow, withoutHidden } from './hidden';
import { requireClient } from './least-client';
import { logLine, logProblem } from './log';
import { Refusal, refuse } from './refusal';
import type { One } from './store/collection';
import { freshIdentifier } from './store/identifier';
import { holdsTexts } from './text/texts';
import type { TextCheck } from './text-check';

const REQUEST_ID = /^[A-Za-z0-9_-]{1,64}$/;

function readRequest(event: unknown): CallRequest & { requestId: string } {
  if (typeof event !== 'object' || event === null) throw new Refusal('call.malformed');
  const { action, input, requestId, numbers } = event as Record<string, unknown>;
  if (typeof action !== 'string') throw new Refusal('call.malformed', { fields: { action: 'missing' } });
  if (requestId !== undefined && (typeof requestId !== 'string' || !REQUEST_ID.test(requestId))) {
    throw new Refusal('call.malformed', { fields: { requestId: 'wrongFormat' } });
  }
  if (numbers !== undefined && numbers !== 'hide' && numbers !== 'keep') {
    throw new Refusal('call.malformed', { fields: { numbers: 'unknownChoice' } });
  }
  return { action, input, requestId: requestId ?? freshIdentifier(), ...(numbers ? { numbers } : {}) };
}

interface Serving {
  served: ServedAction;
  /** `activity.create`. */
  call: string;
  looked?: boolean;
  texts: TextCheck | null;
}

type Asking = CallRequest & { requestId: string };

/** What the action is told: by itself nothing that many would read holds a private number. */
function toldInput(call: string, input: unknown, numbers: CallRequest['numbers']): unknown {
  if (numbers === 'keep') return input;
  if (numbers === 'hide') return withoutNumbersForMany(call, input);
  if (numbersForMany(call, input).length > 0) refuse('call.numbersInText');
  return input;
}

/** `looked`: somebody has looked at what it says, so that no check is asked. */
async function answer({ served, call, looked, texts }: Serving, request: Asking, openid: string) {
  const { contract, action } = served;
  const parsed = contract.input.safeParse(request.input, { reportInput: true });
  if (!parsed.success) throw new Refusal('call.badInput', { fields: fieldProblems(parsed.error.issues) });

  const input = toldInput(call, parsed.data, request.numbers);
  const asked = { input, openid, requestId: request.requestId, now: new Date() };
  // `load` first: one that refuses before it asks for anything then costs no request at all.
  const known = {
    ...asked,
    ...(await (action.joins ? joined(action.joins(asked), openid) : loaded(action, asked))),
  };

  const verdict = action.allow({ ...known, advice: 'pass' });
  if (verdict !== true) refuse(verdict || 'call.notAllowed');

  const advice = looked || !texts ? 'pass' : await texts.checkTexts({ ...known, call, sent: request });
  return contract.output.parse(await action.run({ ...known, advice }));
}

async function loaded(action: ServedAction['action'], asked: Asked<unknown>) {
  const [found, caller] = await Promise.all([action.load?.(asked), loadCaller(asked.openid)]);
  return { caller, loaded: found };
}

async function joined(one: One<unknown>, openid: string) {
  const { caller, beside } = await loadCallerWith(openid, one);
  return { caller, loaded: beside };
}

/** The same, and what is hidden from the caller is refused like what is not there. */
async function answerHiding(
  serving: Serving,
  request: Asking,
  { openid, mayKnow }: { openid: string; mayKnow: MayKnow },
) {
  try {
    return await answer(serving, request, openid);
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.code === 'call.badInput') throw problem;
    const input = await withoutHidden(request.input, openid, mayKnow);
    if (!input) throw problem;
    return answer(serving, { ...request, input }, openid);
  }
}

/** Makes a call that was held as the one who made it, once somebody has looked at what it says. */
const makeHeld =
  (actions: Readonly<Record<string, ServedAction>>, texts: TextCheck) =>
  (held: HeldTextRecord, now: Date): Promise<unknown> => {
    const action = held.call.slice(held.call.indexOf('.') + 1);
    const served = actions[action];
    if (!served) throw new Error(`${held.call} is held, and there is no such call`);
    const request = { action, ...texts.saidNow(held, now), requestId: held.requestId };
    return answer({ served, call: held.call, looked: true, texts }, request, held.openid);
  };

/**
 * The cloud function of an area: reads who calls from WeChat (never from the event), loads their account, checks
 * permission and input, runs the action and answers the envelope. Never throws. `mayKnow` says of the ids that its calls
 * take who may know that there is such a record: for everybody else it is as if there were none. An area that takes
 * texts which are to be checked says by what (`textCheck`), and starts with none of its actions otherwise.
 */
export function serve(
  area: string,
  actions: Readonly<Record<string, ServedAction>>,
  { mayKnow = {}, texts = null }: { mayKnow?: MayKnow; texts?: TextCheck | null } = {},
) {
  requireKeys();
  if (holdsTexts(area) && !texts) throw new Error(`${area} takes texts, and nothing checks them`);
  const all = texts ? { ...actions, decideHeld: texts.decideHeld(area, makeHeld(actions, texts)) } : actions;
  return async (event: unknown): Promise<Envelope<unknown>> => {
    const startedAt = Date.now();
    let action = '?';
    let requestId = '?';
    const line = (outcome: string) => ({
      call: `${area}.${action}`,
      outcome,
      ms: Date.now() - startedAt,
      requestId,
    });
    try {
      const request = readRequest(event);
      requestId = request.requestId;
      const served = Object.hasOwn(all, request.action) ? all[request.action] : undefined;
      if (!served) refuse('call.unknownAction');
      action = request.action;
      requireClient((event as Partial<CallRequest>).client);
      const openid = cloud.getWXContext().OPENID;
      if (!openid) refuse('call.noIdentity');
      const answered = await answerHiding({ served, call: `${area}.${action}`, texts }, request, {
        openid,
        mayKnow,
      });
      logLine(line('ok'));
      return { ok: true, data: answered };
    } catch (problem) {
      if (problem instanceof Refusal) {
        logLine(line(problem.code));
        return { ok: false, error: { code: problem.code, ...problem.details } };
      }
      logLine(line('call.failed'));
      logProblem({ requestId }, problem);
      return { ok: false, error: { code: 'call.failed', params: { requestId } } };
    }
  };
}

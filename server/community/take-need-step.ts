import { needs } from '../../server/collections';
import type { Request } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import type { NeedRecord } from '../../server/records/need';
import { takeOnce } from '../kernel/store/take-once';
import { stepOf, wasTakenBefore } from '../kernel/store/way';
import { whyNotNeedStep } from './need-rules';
import { type NeedStepTaken, needTransitions } from './need-transitions';

type Taking = Pick<Request<unknown, unknown>, 'caller' | 'openid' | 'requestId' | 'now'>;

interface Step {
  what: NeedStepTaken;
  /** Who takes it, in the words that others may read. */
  by: string;
  note?: string;
  /** The unit for which the caller takes it up. */
  unitId?: string | null;
  set?: Partial<NeedRecord>;
}

/** What a line is without its unit. */
const free = { branchId: null, branchName: '', above: null } satisfies Partial<NeedRecord>;

/**
 * Takes one step of a line's way, as the table allows it: one conditional write, which holds only if the line is as it
 * was seen. The same call sent again changes nothing.
 */
export async function takeNeedStep(
  request: Taking,
  seen: NeedRecord,
  { what, by, note = '', unitId = null, set = {} }: Step,
): Promise<NeedRecord['state']> {
  const saying = { what, note };
  if (wasTakenBefore(seen, request, saying)) return seen.state;
  const objection = whyNotNeedStep(what, seen, { ...request.caller, unitId }, note);
  if (objection) refuse(objection);

  const { to, refusal } = needTransitions[what];
  const state = to?.[seen.kind] ?? seen.state;
  const standing = await takeOnce(needs, request, {
    saying,
    where: { _id: seen._id, state: seen.state, branchId: seen.branchId },
    change: {
      set: { state, updatedAt: request.now, ...(state === 'open' ? free : {}), ...set },
      push: { steps: stepOf(request, { what, by, note }) },
    },
    otherwise: refusal,
  });
  return standing?.state ?? state;
}

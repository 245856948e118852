import type { ErrandState } from '../../contract/words';
import { errands } from '../../server/collections';
import { maySee } from '../../server/errand-access/sight';
import type { Request } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import type { ErrandRecord, ErrandStepRecord } from '../../server/records/errand';
import { takeOnce } from '../kernel/store/take-once';
import { hasLeftStep, stepOf, wasTakenBefore } from '../kernel/store/way';
import { doneOnOf, whyNotDoneOn } from '../kernel/time/done-on';
import { doerToOthers } from './names';
import { unassigned } from './new-errand';
import { whyNot } from './rules';
import { type ErrandStepTaken, transitionOf } from './transitions';

type Taking = Pick<
  Request<unknown, ErrandRecord | null>,
  'caller' | 'openid' | 'requestId' | 'now' | 'loaded'
>;

interface Step {
  what: ErrandStepTaken;
  note?: string;
  /** The day on which it was done; left out, today. */
  doneOn?: string | undefined;
  set?: Partial<ErrandRecord>;
  /** What the step tells besides. */
  more?: Partial<ErrandStepRecord>;
}

/** States to which nobody's name belongs. */
const nobodys: readonly ErrandState[] = ['submitted', 'passedUp'];

/** Whether the caller may know of the errand; one that is not for their eyes is answered like one that does not exist. */
export const sees = ({ caller, loaded }: Pick<Taking, 'caller' | 'loaded'>) =>
  (loaded !== null && maySee(loaded, caller)) || 'errand.unknown';

/** Whether a step may be asked for: by whoever sees the errand, or took this very step, after which it may be gone for them. */
export const seesOrTook = (request: Omit<Taking, 'now'>) =>
  (request.loaded !== null && hasLeftStep(request.loaded, request)) || sees(request);

/**
 * Takes one step of an errand's way, as the table of transitions allows it: one conditional write, which holds only if
 * the errand is as it was seen. The same call sent again changes nothing.
 */
export async function takeStep(
  request: Taking,
  { what, note = '', doneOn, set = {}, more = {} }: Step,
): Promise<ErrandState> {
  const { caller, loaded: errand, now } = request;
  if (!errand) refuse('errand.unknown');
  const saying = { what, note };
  if (wasTakenBefore(errand, request, saying)) return errand.state;
  const objection = whyNot(what, errand, caller, note) ?? whyNotDone(doneOn, errand, now);
  if (objection) refuse(objection);

  const { to, otherwise } = transitionOf(what);
  const state = to ?? errand.state;
  const step = {
    ...stepOf(request, { what, by: doerToOthers(errand, caller), note }),
    ...doneOnOf(doneOn, now),
    // Whose work it is: whoever writes it down for somebody without a phone is not the one who did it.
    memberId: errand.assigneeId ?? caller.member?._id ?? null,
    branchId: errand.assigneeBranchId ?? caller.member?.branchId ?? null,
    ...more,
  };
  const left = nobodys.includes(state) ? unassigned : {};
  const standing = await takeOnce(errands, request, {
    saying,
    where: { _id: errand._id, state: errand.state, assigneeId: errand.assigneeId },
    change: { set: { state, updatedAt: now, ...left, ...set }, push: { steps: step } },
    otherwise,
  });
  return standing?.state ?? state;
}

const whyNotDone = (
  doneOn: string | undefined,
  { assignedAt, postedAt }: Pick<ErrandRecord, 'assignedAt' | 'postedAt'>,
  now: Date,
) => (doneOn === undefined ? null : whyNotDoneOn(doneOn, { since: assignedAt ?? postedAt, now }));

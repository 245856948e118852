import { errands } from '../../server/collections';
import { maySee } from '../../server/errand-access/sight';
import type { Request } from '../../server/kernel/action';
import type { ErrandRecord } from '../../server/records/errand';
import { hasLeftStep } from '../kernel/store/way';
import { taking } from '../kernel/workflow-take';
import { doerToOthers } from './names';
import { type ErrandWorkflow, errandWorkflow } from './workflow';

type Seeing = Pick<Request<unknown, ErrandRecord | null>, 'caller' | 'openid' | 'requestId' | 'loaded'>;

/** Whether the caller may know of the errand; one that is not for their eyes is answered like one that does not exist. */
export const sees = ({ caller, loaded }: Pick<Seeing, 'caller' | 'loaded'>) =>
  (loaded !== null && maySee(loaded, caller)) || 'errand.unknown';

/** Whether a step may be asked for: by whoever sees the errand, or took this very step, after which it may be gone for them. */
export const seesOrTook = (request: Seeing) =>
  (request.loaded !== null && hasLeftStep(request.loaded, request)) || sees(request);

/** The steps of errands as they are written, by whichever table. */
export const takingErrands = (flow: ErrandWorkflow, records = errands) =>
  taking(flow, {
    records,
    unknown: 'errand.unknown',
    doerOf: (errand, caller) => ({
      ...{ openid: caller.openid, by: doerToOthers(errand, caller) },
      ...{ memberId: caller.member?._id ?? null, branchId: caller.member?.branchId ?? null },
    }),
    guard: ({ assigneeId }) => ({ assigneeId }),
  });

export const errandSteps = takingErrands(errandWorkflow);

/** How the calls are made that take a step with nothing but a word. */
export const errandAsked = (steps = errandSteps) => ({
  ...{ steps, names: 'errandId' },
  load: (errandId: string) => errands.get(errandId),
  allow: seesOrTook,
});

import type { Asked } from './action';
import { command } from './database';

/**
 * What a write that takes a step asks of the record besides: that this call has not taken it since it was looked at. The
 * same call at the same moment, sent by a phone that waited in vain, is one step.
 */
export const notTakenYet = ({ requestId }: Pick<Asked<unknown>, 'requestId'>) => ({
  'steps.requestId': command().neq(requestId),
});

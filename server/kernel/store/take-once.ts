import type { RefusalCode } from '../../../contract/api';
import type { StepRecord } from '../../records/step';
import type { Asked } from '../action';
import { refuse } from '../refusal';
import type { Change, Collection, Where } from './collection';
import { command } from './database';
import { type Saying, wasTakenBefore } from './way';

/**
 * What a write that takes a step asks of the record besides: that this call has not taken it since it was looked at. The
 * same call at the same moment, sent by a phone that waited in vain, is one step.
 */
export const notTakenYet = ({ requestId }: Pick<Asked<unknown>, 'requestId'>) => ({
  'steps.requestId': command().neq(requestId),
});

interface Going {
  _id: string;
  state: string;
  steps?: ReadonlyArray<StepRecord<string>>;
  updatedAt: Date;
}

/**
 * Takes a step by one conditional write, which holds only if the record is as `where` says and this call has not taken
 * it. Answers null when it did, or the record as it stands when the same call was faster; else what `overtaken` makes of
 * the record as it stands, and refuses with `otherwise` where that is nothing.
 */
export async function takeOnce<Row extends Going>(
  records: Collection<Row>,
  request: Pick<Asked<unknown>, 'openid' | 'requestId'>,
  {
    saying,
    where,
    change,
    overtaken = () => null,
    otherwise,
  }: {
    saying: Saying;
    where: Where & { _id: string };
    change: Change<Row>;
    overtaken?: (standing: Row) => Promise<Row> | null;
    otherwise: RefusalCode;
  },
): Promise<Row | null> {
  if (await records.change({ ...where, ...notTakenYet(request) }, change)) return null;
  const standing = await records.get(where._id);
  if (standing && wasTakenBefore(standing, request, saying)) return standing;
  const after = standing && overtaken(standing);
  if (after) return after;
  refuse(otherwise);
}

import { needs } from '../../server/collections';
import { isStaffOf } from '../kernel/access/permission';
import type { Request } from '../kernel/action';
import { taking } from '../kernel/workflow-take';
import type { NeedRecord } from '../records/need';
import { needWorkflow, type TakingUnit } from './need-workflow';

/** The steps of the year's lists as they are written. */
export const needSteps = taking(needWorkflow, {
  records: needs,
  unknown: 'need.unknown',
  // Whoever takes it up speaks for the unit that they name.
  personOf: (caller, details) => ({
    ...caller,
    unitId: (details as Partial<TakingUnit> | undefined)?.branchId ?? null,
  }),
  doerOf: ({ communityName, branchName }, { openid, member }, part, details) => ({
    ...{ openid, memberId: member?._id ?? null, branchId: member?.branchId ?? null },
    by: {
      ...{ staff: communityName, judge: communityName, ownUnit: branchName },
      anyUnit: (details as Partial<TakingUnit> | undefined)?.branchName ?? '',
    }[part],
  }),
  guard: ({ branchId }) => ({ branchId }),
});

/** How the calls are made that take a step with nothing but a word. */
export const needAsked = {
  ...{ steps: needSteps, names: 'needId' },
  load: (needId: string) => needs.get(needId),
  allow: ({ caller, loaded }: Pick<Request<unknown, NeedRecord | null>, 'caller' | 'loaded'>) =>
    loaded ? isStaffOf(caller, loaded.communityId) : ('need.unknown' as const),
};

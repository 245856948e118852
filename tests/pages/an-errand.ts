import type { Output } from '@contract/api';
import type { ErrandCard } from '@contract/errand';
import { type ErrandStepCall, errandStepCalls } from '@contract/words';

/** An errand as a list shows it, but for what the test is about. */
export const anErrand = (given: Partial<ErrandCard> = {}): ErrandCard => ({
  errandId: 'e1',
  number: '261123-7K2QP',
  title: '路灯不亮',
  kind: 'facilities',
  state: 'submitted',
  communityName: '新兴社区',
  postedBy: '王**',
  postedAt: '2026-11-20T01:00:00.000Z',
  assignee: '',
  ...given,
});

type Detail = Output<'errand.detail'>;

const noStep = Object.fromEntries(Object.keys(errandStepCalls).map((name) => [name, false])) as Record<
  ErrandStepCall,
  boolean
>;

/** An errand in full, but for what the test is about. */
export const anErrandInFull = (
  given: Partial<Omit<Detail, 'may'>> & { may?: Partial<Detail['may']> } = {},
): Detail => ({
  ...anErrand(),
  ...{ details: '', steps: [], mine: false, behalf: false, townshipName: '安和街道' },
  ownPart: null,
  ...{ mayReach: false, review: false, spot: false, amendableUntil: null },
  ...given,
  may: {
    ...noStep,
    ...{ assign: false, reassign: false, passUp: false, finish: false, confirm: false, withdraw: false },
    ...{ amend: false, strike: false },
    ...given.may,
  },
});

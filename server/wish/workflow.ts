import type { Output } from '../../contract/api';
import type { WishState } from '../../contract/words';
import { numberSetting } from '../kernel/setting';
import { doneAt } from '../kernel/time/done-on';
import {
  type Doer,
  QUIET_DAYS,
  type Shape,
  type StepContext,
  type Transition,
  workflow,
} from '../kernel/workflow';
import type { WishRecord } from '../records/wish';
import { type Person, plays, type Wish, whyNoPart, whyNotClaim } from './rules';
import { transitions, type WishPart, type WishStepTaken } from './transitions';

/** What the community makes of a wish as it publishes it. */
type Published = Partial<
  Pick<WishRecord, 'title' | 'details' | 'category' | 'words' | 'urgent' | 'originalText' | 'numbersKept'>
>;

/** Whether somebody works for the wish's community: then others judge what they did. */
interface TakingPart {
  isStaff: boolean;
}

export interface WishShape extends Shape {
  record: WishRecord;
  subject: Wish;
  person: Person;
  part: WishPart;
  step: WishStepTaken;
  may: Exclude<keyof Output<'wish.detail'>['may'], 'showThanks' | 'hideThanks' | 'remindStaff'>;
  details: {
    published: Published;
    passedOn: { to: string };
    claimed: TakingPart;
    joined: Pick<WishRecord, 'helpers'> & { helpersAsked: NonNullable<WishRecord['helpersAsked']> };
    agreed: TakingPart;
    confirmed: Pick<WishRecord, 'rating' | 'thanks' | 'thanksShown' | 'thanksOffered'>;
  };
}

/** Days that a claimer has before the wish returns to the wall by itself: counted anew with each word of how it goes. */
export const claimDays = () => Math.max(1, numberSetting('DAOZHIBU_CLAIM_DAYS', 15));

/** What a wish is without its claimer. */
const unclaimed = {
  claimerId: null,
  claimerOpenid: null,
  claimerBranchId: null,
  claimedAt: null,
  heardAt: null,
  helpers: [],
  helpersAsked: [],
  staffTookPart: false,
} satisfies Partial<WishRecord>;

/** Whether a claim ends with a step that leads to a state. */
export const endsClaim = ({ claimerId }: Pick<WishRecord, 'claimerId'>, state: WishState) =>
  claimerId !== null && (state === 'published' || state === 'passedOn');

/** A claim that ends without being fulfilled: its branch's month must be computed again without it. */
const formerClaim = ({ claimerBranchId, claimedAt, helpers }: WishRecord, now: Date) => ({
  branchId: claimerBranchId ?? '',
  claimedAt: claimedAt ?? now,
  ...(helpers.length > 0 ? { helpers } : {}),
});

const called = (_wish: WishRecord, { doer, doneOn, now }: StepContext) => ({
  set: { fulfilledAt: doneAt(doneOn, now), heardAt: now, doneBy: doer.openid },
});

/** As whom time takes a step of a wish. */
export const byClock = ({ communityName: by }: Pick<WishRecord, 'communityName'>): Doer => ({
  ...{ openid: 'timer', by, memberId: null, branchId: null },
});

/** The life-cycle of a wish. */
export const wishWorkflow = workflow<WishShape>({
  table: transitions as Readonly<Record<WishStepTaken, Transition<WishState, WishPart>>>,
  ...{ plays, whyNoPart },
  noteMissing: 'wish.reasonNeeded',
  objections: { claimed: whyNotClaim },
  takenOn: ({ claimedAt, postedAt }) => claimedAt ?? postedAt,
  // Who helped is kept with the claim that ends.
  entering: (wish, state, { now }) =>
    endsClaim(wish, state) ? { set: unclaimed, push: { formerClaims: formerClaim(wish, now) } } : {},
  effects: {
    published: (_wish, { details, now }) => ({ set: { ...details, publishedAt: now } }),
    takenBack: (_wish, { now }) => ({ set: { publishedAt: now, passedTo: '' } }),
    passedOn: (_wish, { details: { to } }) => ({ set: { passedTo: to } }),
    claimed: (_wish, { details: { isStaff }, doer, now }) => ({
      set: {
        ...{ claimerId: doer.memberId, claimerOpenid: doer.openid, claimerBranchId: doer.branchId },
        ...{ claimedAt: now, heardAt: now, ...(isStaff ? { staffTookPart: true } : {}) },
      },
    }),
    joined: (_wish, { details: { helpers, helpersAsked } }) => ({ set: { helpers, helpersAsked } }),
    // Whatever others do to the lists at this moment.
    agreed: (_wish, { details: { isStaff }, doer: { memberId, openid, by: name } }) => ({
      set: isStaff ? { staffTookPart: true } : {},
      push: { helpers: { memberId: memberId ?? '', openid, name } },
      pull: { helpersAsked: { memberId: memberId ?? '' } },
    }),
    stoodBack: (_wish, { doer: { memberId } }) => ({ pull: { helpers: { memberId: memberId ?? '' } } }),
    progress: (_wish, { now }) => ({ set: { heardAt: now } }),
    ...{ fulfilled: called, settled: called },
    confirmed: (_wish, { details, now }) => ({ set: { ...details, confirmedAt: now } }),
    lapsed: (_wish, { now }) => ({ set: { lapsedAt: now } }),
  },
  timers: [
    { step: 'timedOut', days: claimDays, since: ['heardAt'] },
    { step: 'lapsed', days: () => QUIET_DAYS, since: ['heardAt'] },
  ],
  clock: byClock,
});

export type WishWorkflow = typeof wishWorkflow;

/** Why somebody may not take a step of a wish's way now, or null when they may. */
export const whyNot = (what: WishStepTaken, wish: Wish, person: Person, note?: string) =>
  wishWorkflow.why(what, wish, person, note === undefined ? {} : { note });

import type { Output } from '@contract/api';
import type { WishStep } from '@contract/wish';
import { t } from '@/i18n';
import { stepTime } from '@/i18n/dates';
import type { Step } from '@/ui/timeline';

type Wish = Pick<Output<'wish.detail'>, 'state' | 'steps' | 'postedBy' | 'communityName' | 'mine'>;

const titles = {
  posted: 'wish.stepPosted',
  published: 'wish.stepPublished',
  rejected: 'wish.stepRejected',
  askedBack: 'wish.stepAskedBack',
  replied: 'wish.stepReplied',
  split: 'wish.stepSplit',
  withdrawn: 'wish.stepWithdrawn',
  claimed: 'wish.stepClaimed',
  joined: 'wish.stepJoined',
  agreed: 'wish.stepAgreed',
  stoodBack: 'wish.stepStoodBack',
  timedOut: 'wish.stepTimedOut',
  released: 'wish.stepReleased',
  passedOn: 'wish.stepPassedOn',
  takenBack: 'wish.stepTakenBack',
  progress: 'wish.stepProgress',
  settled: 'wish.stepSettled',
  lapsed: 'wish.stepLapsed',
  givenUp: 'wish.stepGivenUp',
  fulfilled: 'wish.stepFulfilled',
  confirmed: 'wish.stepConfirmed',
  disputed: 'wish.stepDisputed',
} as const satisfies Record<WishStep['what'], string>;

/** What the community says in place of somebody without a phone is marked so. */
const titlesOnBehalf = {
  posted: 'wish.stepPostedBehalf',
  replied: 'wish.stepRepliedBehalf',
  withdrawn: 'wish.stepWithdrawnBehalf',
  confirmed: 'wish.stepConfirmedBehalf',
  disputed: 'wish.stepDisputedBehalf',
} as const satisfies Partial<Record<WishStep['what'], string>>;

/** Whether the community speaks for somebody without a phone. */
const isOnBehalf = ({ steps, communityName }: Pick<Wish, 'steps' | 'communityName'>) =>
  steps[0]?.what === 'posted' && steps[0].by === communityName;

/** Who speaks for the wish: the reader themselves, the community for somebody without a phone, or its poster. */
function voiceOf(wish: Wish): string {
  if (wish.mine) return t('wish.you');
  return isOnBehalf(wish) ? wish.communityName : wish.postedBy;
}

function past({ what, at, by, note, doneOn }: WishStep, index: number, wish: Wish): Step {
  const title =
    isOnBehalf(wish) && what in titlesOnBehalf
      ? titlesOnBehalf[what as keyof typeof titlesOnBehalf]
      : titles[what];
  const who = wish.mine && by === wish.postedBy ? t('wish.you') : by;
  const when = stepTime(at, doneOn);
  return {
    key: `${index} ${what}`,
    title: t(title, { by: who }),
    note: note === '' ? when : t('wish.stepNote', { when, note }),
    state: 'done',
  };
}

/** What is still to come: the first of them is where the wish stands now. */
function ahead(wish: Wish): string[] {
  const who = voiceOf(wish);
  const last = [t('wish.aheadFulfilLater'), t('wish.aheadConfirmLater')];
  switch (wish.state) {
    case 'submitted':
      return [t('wish.aheadVerify'), t('wish.aheadPublish'), t('wish.aheadClaim'), ...last];
    case 'asked':
      return [t('wish.aheadReply', { who }), t('wish.aheadPublish'), t('wish.aheadClaim'), ...last];
    case 'published':
      return [t('wish.aheadClaim'), ...last];
    case 'claimed':
    case 'passedOn':
      return [t('wish.aheadFulfil'), t('wish.aheadConfirmLater')];
    case 'disputed':
      return [t('wish.aheadFulfilAgain'), t('wish.aheadConfirmLater')];
    case 'fulfilled':
      return [t('wish.aheadConfirm', { who })];
    default:
      return [];
  }
}

/** The way of a wish from its posting to its end, for a `Timeline`. */
export const wayOf = (wish: Wish): Step[] => [
  ...wish.steps.map((step, index) => past(step, index, wish)),
  ...ahead(wish).map(
    (title, index): Step => ({ key: `ahead ${title}`, title, state: index === 0 ? 'now' : 'ahead' }),
  ),
];

import type { Output } from '@contract/api';
import type { WishStep } from '@contract/wish';
import { t } from '@/i18n';
import { nearDayText, timeText } from '@/i18n/dates';
import type { Step } from '@/ui/timeline';

type Wish = Pick<Output<'wish.detail'>, 'state' | 'steps' | 'postedBy' | 'communityName'>;

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

function past({ what, at, by, note }: WishStep, index: number, communityName: string): Step {
  const onBehalf = what === 'posted' && by === communityName;
  const when = `${nearDayText(at)} ${timeText(at)}`;
  return {
    key: `${index} ${what}`,
    title: t(onBehalf ? 'wish.stepPostedBehalf' : titles[what], { by }),
    note: note === '' ? when : t('wish.stepNote', { when, note }),
    state: 'done',
  };
}

/** What is still to come: the first of them is where the wish stands now. */
function ahead({ state, postedBy }: Wish): string[] {
  const last = [t('wish.aheadFulfilLater'), t('wish.aheadConfirmLater')];
  switch (state) {
    case 'submitted':
      return [t('wish.aheadVerify'), t('wish.aheadPublish'), t('wish.aheadClaim'), ...last];
    case 'asked':
      return [t('wish.aheadReply', { who: postedBy }), t('wish.aheadPublish'), t('wish.aheadClaim'), ...last];
    case 'published':
      return [t('wish.aheadClaim'), ...last];
    case 'claimed':
    case 'passedOn':
      return [t('wish.aheadFulfil'), t('wish.aheadConfirmLater')];
    case 'disputed':
      return [t('wish.aheadFulfilAgain'), t('wish.aheadConfirmLater')];
    case 'fulfilled':
      return [t('wish.aheadConfirm', { who: postedBy })];
    default:
      return [];
  }
}

/** The way of a wish from its posting to its end, for a `Timeline`. */
export const wayOf = (wish: Wish): Step[] => [
  ...wish.steps.map((step, index) => past(step, index, wish.communityName)),
  ...ahead(wish).map(
    (title, index): Step => ({ key: `ahead ${title}`, title, state: index === 0 ? 'now' : 'ahead' }),
  ),
];

import type { Output } from '@contract/api';
import type { ErrandStep } from '@contract/errand';
import { t } from '@/i18n';
import { stepTime } from '@/i18n/dates';
import type { Step } from '@/ui/timeline';
import { titles } from './errand-steps';

type Errand = Pick<Output<'errand.detail'>, 'state' | 'steps' | 'postedBy' | 'behalf' | 'spot' | 'mine'>;

function past({ what, at, by: doer, note, to, doneOn }: ErrandStep, place: number, errand: Errand): Step {
  const { behalf, spot, mine, postedBy } = errand;
  const by = mine && doer === postedBy ? t('errand.you') : doer;
  const when = stepTime(at, doneOn);
  const said = { posted: 'errand.stepPostedBehalf', confirmed: 'errand.stepConfirmedBehalf' } as const;
  const title = behalf && !spot && (what === 'posted' || what === 'confirmed') ? said[what] : titles[what];
  return {
    key: `${place} ${what}`,
    title: t(title, { by, to }),
    note: note === '' ? when : t('errand.stepNote', { when, note }),
    state: 'done',
  };
}

/** What is still to come: the first of them is where the errand stands now. */
function ahead({ state, postedBy, mine }: Errand): string[] {
  const word = mine ? t('errand.aheadConfirmLater') : t('errand.aheadConfirm', { who: postedBy });
  switch (state) {
    case 'submitted':
      return [t('errand.aheadTake'), t('errand.aheadDoLater'), word];
    case 'accepted':
    case 'assigned':
    case 'passedUp':
      return [t('errand.aheadDo'), word];
    case 'disputed':
      return [t('errand.aheadDoAgain'), word];
    case 'done':
      return [word];
    default:
      return [];
  }
}

/** The way of an errand from being said to its end, for a `Timeline`. */
export const wayOf = (errand: Errand): Step[] => [
  ...errand.steps.map((step, place) => past(step, place, errand)),
  ...ahead(errand).map(
    (title, place): Step => ({ key: `ahead ${title}`, title, state: place === 0 ? 'now' : 'ahead' }),
  ),
];

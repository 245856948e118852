import type { WishState } from '@contract/words';
import { t } from '@/i18n';
import { Tag, type Tone } from '@/ui/tag';
import type { ListView } from './board/use-wish-lists';

const tones: Record<WishState, Tone> = {
  submitted: 'amber',
  asked: 'amber',
  published: 'gold',
  claimed: 'green',
  passedOn: 'green',
  fulfilled: 'amber',
  confirmed: 'green',
  undisputed: 'slate',
  disputed: 'red',
  rejected: 'slate',
  split: 'slate',
  withdrawn: 'slate',
};

/** How a wish stands, in the words of whoever looks: its poster, its claimer or anybody. */
function words(state: WishState, view: ListView): string {
  if (state === 'confirmed') return t('wish.stateConfirmed');
  if (state === 'disputed') return t('wish.stateDisputed');
  if (view === 'mine' && state === 'asked') return t('wish.stateAskedMine');
  if (view === 'mine' && state === 'fulfilled') return t('wish.stateFulfilledMine');
  if (view === 'mine' && state === 'claimed') return t('wish.stateClaimedMine');
  if (view === 'claimed' && state === 'fulfilled') return t('wish.stateFulfilledClaimed');
  if (view === 'claimed' && state === 'claimed') return t('wish.stateClaimedClaimed');
  return t(`wishState.${state}`);
}

/** `mine` and `claimed` say it to the poster and to the claimer. */
export function WishStateTag({ state, view = 'wall' }: { state: WishState; view?: ListView }) {
  return <Tag tone={tones[state]}>{words(state, view)}</Tag>;
}

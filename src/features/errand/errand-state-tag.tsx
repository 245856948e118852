import type { ErrandState } from '@contract/words';
import { t } from '@/i18n';
import { Tag, type Tone } from '@/ui/tag';

const tones: Record<ErrandState, Tone> = {
  submitted: 'amber',
  accepted: 'gold',
  assigned: 'gold',
  passedUp: 'gold',
  done: 'amber',
  confirmed: 'green',
  undisputed: 'slate',
  recorded: 'gold',
  disputed: 'red',
  rejected: 'slate',
  withdrawn: 'slate',
};

/** How an errand stands. */
export const ErrandStateTag = ({ state }: { state: ErrandState }) => (
  <Tag tone={tones[state]}>{t(`errandState.${state}`)}</Tag>
);

import type { ActivityCard } from '@contract/activity';
import { tookPart } from '@contract/words';

/** When the caller came to it; null until they have. */
export const cameAt = ({ mine }: Pick<ActivityCard, 'mine'>): string | null =>
  mine !== null && tookPart(mine.state) ? mine.at : null;

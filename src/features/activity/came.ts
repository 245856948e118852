import type { ActivityCard } from '@contract/activity';

/** Whether this state says that somebody took part. */
export const tookPart = (state: string | null): boolean =>
  state === 'present' || state === 'late' || state === 'remote';

/** When the caller came to it; null until they have. */
export const cameAt = ({ mine }: Pick<ActivityCard, 'mine'>): string | null =>
  mine !== null && tookPart(mine.state) ? mine.at : null;

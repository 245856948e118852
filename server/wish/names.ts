import type { WishRecord } from '../../server/records/wish';

export { memberToOthers, posterToOthers } from '../kernel/text/masked-name';

/** Whoever speaks for a wish: its poster, or the community for somebody without a phone. */
export const voiceOf = ({
  forWhom,
  communityName,
  postedBy,
}: Pick<WishRecord, 'forWhom' | 'communityName' | 'postedBy'>) =>
  forWhom === 'behalf' ? communityName : postedBy;

import type { WishRecord } from '../records/wish';

/** A poster as everybody may know them: the first character, the rest hidden. */
export const posterToOthers = (name: string) => {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.max(1, rest.length));
};

/** A member as the citizen whom they help knows them: 李同志. */
export const memberToOthers = (name: string) => `${[...name][0] ?? ''}同志`;

/** Whoever speaks for a wish: its poster, or the community for somebody without a phone. */
export const voiceOf = ({
  forWhom,
  communityName,
  postedBy,
}: Pick<WishRecord, 'forWhom' | 'communityName' | 'postedBy'>) =>
  forWhom === 'behalf' ? communityName : postedBy;

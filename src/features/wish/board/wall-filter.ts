import type { Input } from '@contract/api';
import { type WishCategory, wishCategories } from '@contract/words';
import { t } from '@/i18n';
import type { Community } from '@/shared/community-field';
import type { Choice } from '@/ui/chip';

/** What the wall shows: what suits the reader, what is near them, all, or one category. */
export type WallFilter = 'suited' | 'near' | 'all' | WishCategory;
export type WallOrder = 'latest' | 'due';

/** All that is asked of the wall. */
export interface WallAsked {
  filter: WallFilter;
  order: WallOrder;
  /** Of one community only. */
  community: Community | null;
  search: string;
}

export const anything: WallAsked = { filter: 'all', order: 'latest', community: null, search: '' };

/** What is asked, as the cloud takes it. */
export function wallInput({
  filter,
  order,
  community,
  search,
}: WallAsked): Omit<Input<'wish.list'>, 'cursor'> {
  return {
    ...(filter === 'suited' ? { suited: true } : {}),
    ...(filter === 'near' ? { near: true } : {}),
    ...(filter === 'suited' || filter === 'near' || filter === 'all' ? {} : { category: filter }),
    ...(order === 'due' ? { order } : {}),
    ...(community ? { communityId: community.id } : {}),
    ...(search === '' ? {} : { search }),
  };
}

export const categoryChoices = (): Choice<WishCategory>[] =>
  wishCategories.map((value) => ({ value, words: t(`wishCategory.${value}`) }));

export const orderChoices = (): Choice<WallOrder>[] => [
  { value: 'latest', words: t('wall.latest') },
  { value: 'due', words: t('wall.due') },
];

interface Reader {
  servesCommunity: boolean;
  isInService: boolean;
  hasSkills: boolean;
}

/** 适合我 first for whoever said what they can do; 离我近的 for whoever serves a community: nobody's place is asked for. */
export function filterChoices({ servesCommunity, isInService, hasSkills }: Reader): Choice<WallFilter>[] {
  const suited = isInService ? [{ value: 'suited' as const, words: t('wall.suited') }] : [];
  return [
    ...(hasSkills ? suited : []),
    ...(servesCommunity ? [{ value: 'near' as const, words: t('wish.near') }] : []),
    { value: 'all', words: t('wish.all') },
    ...(hasSkills ? [] : suited),
    ...categoryChoices(),
  ];
}

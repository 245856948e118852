import { t } from '@/i18n';

/** 「孙守田、巴特尔」; past `most` names 「孙守田、巴特尔等 5 人」. */
export function namesOf(people: readonly { name: string }[], most: number): string {
  const names = people
    .slice(0, most)
    .map(({ name }) => name)
    .join(t('activity.nameJoin'));
  return people.length > most ? t('activity.namesMore', { names, n: people.length }) : names;
}

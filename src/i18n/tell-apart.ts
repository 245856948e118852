import type { Distinguishing } from '@contract/tell-apart';
import { t } from './index';

const firstBand = 20;

/** What tells somebody from another of their name, in words; empty where a name stands once. */
export function apartText(of: Distinguishing | undefined): string {
  if (!of) return '';
  const { groupName, memberClass, ageBand, phoneTail } = of;
  const age =
    ageBand !== undefined &&
    (ageBand < firstBand ? t('branch.ageYoung') : t('branch.ageBand', { n: ageBand }));
  return [
    groupName,
    memberClass && t(`memberClass.${memberClass}`),
    age,
    phoneTail && t('branch.tailShort', { tail: phoneTail }),
  ]
    .filter(Boolean)
    .join(' \u00b7 ');
}

/** A name with what tells it from the same name of another, for where there is only one line. */
export function nameApart({
  name,
  distinguishing,
}: {
  name: string;
  distinguishing?: Distinguishing | undefined;
}): string {
  const apart = apartText(distinguishing);
  return apart === '' ? name : t('who.nameApart', { name, apart });
}

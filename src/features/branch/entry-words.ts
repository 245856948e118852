import type { Output } from '@contract/api';
import { t } from '@/i18n';

type Entry = Pick<
  Output<'member.candidates'>['items'][number],
  'memberClass' | 'ageBand' | 'groupName' | 'phoneTail'
>;

const FIRST_BAND = 20;

/** What tells two people of one name apart: age, class, group and the end of the phone. */
export const entryWords = ({ memberClass, ageBand, groupName, phoneTail }: Entry): string =>
  [
    ageBand !== null && (ageBand < FIRST_BAND ? t('branch.ageYoung') : t('branch.ageBand', { n: ageBand })),
    t(`memberClass.${memberClass}`),
    groupName,
    phoneTail && t('branch.tailShort', { tail: phoneTail }),
  ]
    .filter(Boolean)
    .join(' \u00b7 ');

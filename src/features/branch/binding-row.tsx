import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { apartText } from '@/i18n/tell-apart';
import { ListRow } from '@/ui/list-row';
import { Avatar } from '@/ui/pictures/avatar';
import { Tag } from '@/ui/tag';
import type { RollPerson } from './use-people';

/** Since when somebody is bound, or no longer; that they never were stands beside their name. */
function stateWords({ bound, boundAt, former }: RollPerson): string {
  if (bound) return boundAt ? t('branch.boundOn', { day: nearDayText(boundAt) }) : t('branch.isBound');
  return former ? t('branch.freedOn', { day: nearDayText(former.at) }) : '';
}

/** Somebody of a roll: who they are, and whether a WeChat is bound to them. */
export function BindingRow({
  person,
  onTap,
  onlyClass = false,
}: {
  person: RollPerson;
  onTap: () => void;
  /** Whose WeChat it is does not concern the reader. */
  onlyClass?: boolean;
}) {
  const { name, bound, office } = person;
  return (
    <ListRow
      head={<Avatar name={name} />}
      title={name}
      note={[
        !onlyClass && stateWords(person),
        office && t('branch.hasOffice'),
        apartText(person.distinguishing),
      ]
        .filter(Boolean)
        .join(' \u00b7 ')}
      side={bound || onlyClass ? undefined : <Tag tone='slate'>{t('branch.notBound')}</Tag>}
      onTap={onTap}
    />
  );
}

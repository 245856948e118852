import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Avatar } from '@/ui/pictures/avatar';

/** Who answers for it, by name and office. */
export function InCharge({ of: people }: { of: Output<'summary.publicPage'>['people'] }) {
  if (people.length === 0) return null;
  return (
    <Section title={t('publicPage.people')}>
      <Card rows>
        {people.map(({ name, role }) => (
          <ListRow
            key={`${role} ${name}`}
            head={<Avatar name={name} />}
            title={name}
            note={t(`officeRole.${role}`)}
          />
        ))}
      </Card>
    </Section>
  );
}

import type { MemberCard } from '@contract/member';
import { t } from '@/i18n';
import { Chip, Chips } from '@/ui/chip';
import { Card } from '@/ui/layout/card';
import { Avatar } from '@/ui/pictures/avatar';
import { Grow, Row } from '@/ui/row';
import { Lead, Sub } from '@/ui/text';

/** Who the reader is on the roll: name, branch, offices, and the community they also serve. */
export function MeCard({ member }: { member: MemberCard }) {
  const { name, path, offices, community, probationary, group } = member;
  return (
    <Card>
      <Row>
        <Avatar name={name} />
        <Grow>
          <Lead>{name}</Lead>
          <Sub>{path.join(' · ')}</Sub>
        </Grow>
      </Row>
      {(offices.length > 0 || group || community || probationary) && (
        <Chips>
          {offices.map(({ role, organizationId, name: organization }) => (
            <Chip key={`${role} ${organizationId}`} tone='gold'>
              {t('mine.office', { organization, role: t(`officeRole.${role}`) })}
            </Chip>
          ))}
          {group && <Chip>{group.name}</Chip>}
          {community && <Chip>{t('mine.community', { name: community.name })}</Chip>}
          {probationary && <Chip>{t('mine.probationary')}</Chip>}
        </Chips>
      )}
    </Card>
  );
}

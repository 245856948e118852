import type { GroupMember } from '@contract/member/group';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { apartText } from '@/i18n/tell-apart';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Avatar } from '@/ui/pictures/avatar';
import { Row } from '@/ui/row';
import { Tiny } from '@/ui/text';
import { useDropGroup } from './use-groups';

export interface GroupCardProps {
  group: { groupId: string; name: string; members: readonly GroupMember[] };
  /** What the secretary can do; left out, the card only tells. */
  changes?: {
    onFill: () => void;
    onRename: () => void;
    onMove: (person: GroupMember) => void;
  };
}

/** One group: who is in it, and for the secretary what can be done with it. */
export function GroupCard({ group: { groupId, name, members }, changes }: GroupCardProps) {
  const { act, trouble } = useDropGroup();
  const drop = async () => {
    const agreed = await confirm({
      title: t('who.dropTitle', { name }),
      text: members.length > 0 ? t('who.dropText', { n: members.length }) : t('who.dropTextEmpty'),
      yes: t('who.drop'),
    });
    if (agreed && (await act({ groupId }))) say(t('who.dropped', { name }));
  };
  return (
    <Section title={name} side={t('common.people', { n: members.length })}>
      <Card rows>
        {members.map((person) => (
          <ListRow
            key={person.memberId}
            head={<Avatar name={person.name} />}
            title={person.name}
            note={apartText(person.distinguishing)}
            {...(changes ? { onTap: () => changes.onMove(person) } : {})}
          />
        ))}
        {members.length === 0 && <ListRow title={<Tiny>{t('who.emptyGroup')}</Tiny>} />}
      </Card>
      <TroubleNotice of={trouble} />
      {changes && (
        <Row spaced>
          <Button kind='soft' size='small' onTap={changes.onFill}>
            {t('who.addPeople')}
          </Button>
          <Button size='small' onTap={changes.onRename}>
            {t('who.rename')}
          </Button>
          <Button size='small' onTap={drop}>
            {t('who.drop')}
          </Button>
        </Row>
      )}
    </Section>
  );
}

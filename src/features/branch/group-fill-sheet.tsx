import type { GroupMember } from '@contract/member/group';
import { useState } from 'react';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { apartText } from '@/i18n/tell-apart';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { ListRow } from '@/ui/list-row';
import { Avatar } from '@/ui/pictures/avatar';
import { Tag } from '@/ui/tag';
import { useAssignToGroup } from './use-groups';

export interface GroupFillSheetProps {
  group: { groupId: string; name: string };
  /** Whom it may take in, those in no group first; `inGroup`: the name of the one they are in. */
  people: readonly (GroupMember & { inGroup?: string })[];
  onClose: () => void;
}

/** Takes several people into a group in one go. */
export function GroupFillSheet({ group, people, onClose }: GroupFillSheetProps) {
  const { act, trouble } = useAssignToGroup();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (memberId: string) =>
    setChosen(chosen.includes(memberId) ? chosen.filter((one) => one !== memberId) : [...chosen, memberId]);
  const fill = async () => {
    const filled = await act({ groupId: group.groupId, memberIds: [...chosen] });
    if (!filled) return;
    say(t('who.added', { n: chosen.length, name: group.name }));
    onClose();
  };
  return (
    <Sheet open title={t('who.addPeopleTitle', { name: group.name })} onClose={onClose}>
      <Notice kind='why'>{people.length > 0 ? t('who.addPeopleWhy') : t('who.nobodyElse')}</Notice>
      {people.length > 0 && (
        <Card rows>
          {people.map(({ memberId, name, inGroup, distinguishing }) => (
            <ListRow
              key={memberId}
              head={<Avatar name={name} />}
              title={name}
              note={[apartText(distinguishing), inGroup].filter(Boolean).join(' · ')}
              side={chosen.includes(memberId) ? <Tag tone='green'>{t('common.chosen')}</Tag> : undefined}
              onTap={() => toggle(memberId)}
            />
          ))}
        </Card>
      )}
      <TroubleNotice of={trouble} />
      {people.length > 0 && (
        <Button kind='main' disabled={chosen.length === 0} onTap={fill}>
          {chosen.length > 0 ? t('who.addPeopleYes', { n: chosen.length }) : t('who.addPeopleNone')}
        </Button>
      )}
    </Sheet>
  );
}

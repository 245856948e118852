import type { GroupMember } from '@contract/member/group';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { nameApart } from '@/i18n/tell-apart';
import { TroubleNotice } from '@/shared/trouble-notice';
import { ChipField } from '@/ui/form/chip-field';
import { Sheet } from '@/ui/layout/sheet';
import { useAssignToGroup } from './use-groups';

/** Stands for being in no group. */
const none = '-';

export interface GroupMoveSheetProps {
  person: GroupMember;
  /** The group they are in. */
  from: string | null;
  groups: readonly { groupId: string; name: string }[];
  onClose: () => void;
}

/** Puts one person into another group: a tap on it is all. */
export function GroupMoveSheet({ person, from, groups, onClose }: GroupMoveSheetProps) {
  const { act, trouble } = useAssignToGroup();
  const choices = [
    ...groups.map(({ groupId, name }) => ({ value: groupId, words: name })),
    { value: none, words: t('who.noGroup') },
  ];
  const move = async (value: string) => {
    if (value === (from ?? none)) return onClose();
    const groupId = value === none ? null : value;
    const moved = await act({ groupId, memberIds: [person.memberId] });
    if (!moved) return;
    const group = groups.find((one) => one.groupId === groupId)?.name ?? '';
    say(groupId ? t('who.moved', { name: person.name, group }) : t('who.movedOut', { name: person.name }));
    onClose();
  };
  return (
    <Sheet open title={t('who.moveTitle', { name: nameApart(person) })} onClose={onClose}>
      <ChipField label={t('who.moveWhere')} choices={choices} chosen={from ?? none} onChoose={move} />
      <TroubleNotice of={trouble} />
    </Sheet>
  );
}

import { useEffect } from 'react';
import { useCall } from '@/cloud/use-call';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { ChipField } from '@/ui/form/chip-field';
import { Notice } from '@/ui/layout/notice';

export interface GroupFieldProps {
  groupId: string | undefined;
  /** Chooses the first by itself. */
  suggests?: boolean;
  onChoose: (groupId: string) => void;
}

/** Which 党小组 a group meeting is for; without any it says whom it is for then, and how to have some. */
export function GroupField({ groupId, suggests = true, onChoose }: GroupFieldProps) {
  const groups = useCall('member.groups', {}).answer?.groups;
  const known = groups?.some((one) => one.groupId === groupId) === true;
  const first = groups?.[0]?.groupId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is chosen and known decides.
  useEffect(() => {
    if (suggests && !known && first !== undefined) onChoose(first);
  }, [known, first]);
  if (!groups) return null;
  if (groups.length === 0) {
    return (
      <Notice kind='why' action={{ words: t('who.groupFirst'), onTap: () => open('branchGroups') }}>
        {t('who.groupAll')}
      </Notice>
    );
  }
  return (
    <ChipField
      label={t('who.group')}
      hint={t('who.groupWhy')}
      choices={groups.map((one) => ({ value: one.groupId, words: one.name }))}
      chosen={groupId}
      onChoose={onChoose}
    />
  );
}

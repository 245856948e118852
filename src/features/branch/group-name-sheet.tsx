import { limits } from '@contract/limits';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/form/text-field';
import { Sheet } from '@/ui/layout/sheet';
import { useSaveGroup } from './use-groups';

export interface GroupNameSheetProps {
  /** The group to give another name; left out, it is a new one. */
  group?: { groupId: string; name: string };
  /** What a new one is called unless the secretary writes otherwise. */
  suggested: string;
  onClose: () => void;
}

/** Names a group. */
export function GroupNameSheet({ group, suggested, onClose }: GroupNameSheetProps) {
  const { act, trouble } = useSaveGroup();
  const [name, setName] = useState(group?.name ?? suggested);
  const [tried, setTried] = useState(false);
  const missing = tried && name.trim() === '' ? t('who.groupNameMissing') : undefined;
  const save = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const saved = await act({ name, ...(group ? { groupId: group.groupId } : {}) });
    if (!saved) return;
    say(t(group ? 'who.groupRenamed' : 'who.groupSaved', { name: name.trim() }));
    onClose();
  };
  return (
    <Sheet
      open
      title={group ? t('who.renameTitle', { name: group.name }) : t('who.newGroup')}
      onClose={onClose}
    >
      <TextField
        label={t('who.groupName')}
        hint={t('who.groupNameHint')}
        most={limits.groupName}
        value={name}
        onChange={setName}
        error={fieldText(trouble, 'name') ?? missing}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={save}>
        {group ? t('who.renameSave') : t('who.groupCreate')}
      </Button>
    </Sheet>
  );
}

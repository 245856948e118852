import { limits } from '@contract/limits';
import { useState } from 'react';
import type { Trouble } from '@/cloud/trouble';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/form/text-field';
import { Sheet } from '@/ui/layout/sheet';

export interface NamedGuest {
  name: string;
  from: string;
}

export interface GuestSheetProps {
  trouble?: Trouble | undefined;
  onClose: () => void;
  onAdd: (guest: NamedGuest) => unknown;
}

/** Who comes besides the members: a name, and where they are from. */
export function GuestSheet({ trouble, onClose, onAdd }: GuestSheetProps) {
  const [name, setName] = useState('');
  const [from, setFrom] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && name.trim() === '' ? t('who.guestNameMissing') : undefined;
  const add = () => {
    setTried(true);
    return name.trim() === '' ? undefined : onAdd({ name: name.trim(), from: from.trim() });
  };
  return (
    <Sheet open title={t('who.guestsTitle')} onClose={onClose}>
      <TextField
        label={t('who.guestName')}
        most={limits.personName}
        value={name}
        onChange={setName}
        {...(missing ? { error: missing } : {})}
      />
      <TextField
        label={t('who.guestFrom')}
        example={t('who.guestFromExample')}
        optional
        most={limits.guestFrom}
        value={from}
        onChange={setFrom}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={add}>
        {t('who.guestAdd')}
      </Button>
    </Sheet>
  );
}

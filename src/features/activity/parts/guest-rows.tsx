import { limits } from '@contract/limits';
import { useState } from 'react';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { ListRow } from '@/ui/list-row';
import { GuestSheet, type NamedGuest } from './guest-sheet';

export interface GuestRowsProps {
  guests: readonly NamedGuest[];
  onChange: (guests: NamedGuest[]) => void;
}

/** Who is invited besides the members: rows to add and leave out. */
export function GuestRows({ guests, onChange }: GuestRowsProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      {guests.map(({ name, from }, place) => (
        <ListRow
          // biome-ignore lint/suspicious/noArrayIndexKey: two guests may bear one name.
          key={`${place} ${name}`}
          title={name}
          note={from}
          side={
            <Button
              size='tiny'
              label={t('who.guestRemoveLabel', { name })}
              onTap={() => onChange(guests.filter((_, other) => other !== place))}
            >
              {t('who.guestRemove')}
            </Button>
          }
        />
      ))}
      {guests.length < limits.guests && (
        <ListRow
          title={guests.length > 0 ? t('who.guestAnother') : t('who.guests')}
          note={guests.length > 0 ? undefined : t('who.guestsNote')}
          onTap={() => setAsking(true)}
        />
      )}
      {asking && (
        <GuestSheet
          onClose={() => setAsking(false)}
          onAdd={(guest) => {
            onChange([...guests, guest]);
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

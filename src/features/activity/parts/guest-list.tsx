import type { Guest } from '@contract/activity/guest';
import { limits } from '@contract/limits';
import { useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { GuestSheet, type NamedGuest } from './guest-sheet';

const refreshes = ['activity.'];

export interface GuestListProps {
  activityId: string;
  guests: readonly Guest[];
  onChanged: () => Promise<void>;
}

/** For the host: which guests came, apart from the members; one more may be added who came unannounced. */
export function GuestList({ activityId, guests, onChanged }: GuestListProps) {
  const mark = useAct('activity.markGuests', { refreshes });
  const add = useAct('activity.addGuest', { refreshes });
  const [adding, setAdding] = useState(false);
  const came = async ({ guestId }: Guest, is: boolean) => {
    if (await mark.act({ activityId, guestIds: [guestId], came: is })) await onChanged();
  };
  const notCame = async (guest: Guest) => {
    const agreed = await confirm({
      title: t('who.guestNotCame', { name: guest.name }),
      yes: t('who.guestNotCameYes'),
    });
    if (agreed) await came(guest, false);
  };
  const addNow = async (guest: NamedGuest) => {
    if (!(await add.act({ activityId, ...guest, came: true }))) return;
    setAdding(false);
    say(t('who.guestAdded', { name: guest.name }));
    await onChanged();
  };
  return (
    <Section title={t('activity.guests')} side={t('common.people', { n: guests.length })}>
      <TroubleNotice of={mark.trouble} />
      <Card rows>
        {guests.map((guest) => (
          <ListRow
            key={guest.guestId}
            title={guest.name}
            note={guest.from}
            side={
              guest.came ? (
                <Tag tone='green'>{t('activity.guestCame')}</Tag>
              ) : (
                <Button
                  kind='soft'
                  size='tiny'
                  label={t('who.guestCameLabel', { name: guest.name })}
                  onTap={() => came(guest, true)}
                >
                  {t('who.guestCameNow')}
                </Button>
              )
            }
            {...(guest.came ? { onTap: () => notCame(guest) } : {})}
          />
        ))}
        {guests.length < limits.guests && (
          <ListRow title={t('who.guestAnother')} onTap={() => setAdding(true)} />
        )}
      </Card>
      {adding && <GuestSheet trouble={add.trouble} onClose={() => setAdding(false)} onAdd={addNow} />}
    </Section>
  );
}

import { limits } from '@contract/limits';
import { useState } from 'react';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { type ActivityDraft, mayBeJoint } from './activity-draft';
import { GroupField } from './group-field';
import { GuestSheet } from './guest-sheet';
import { JointSheet } from './joint-sheet';

export interface WhoFieldsProps {
  draft: ActivityDraft;
  onChange: (changed: Partial<ActivityDraft>) => void;
}

/** Who comes besides the branch's members: which group, which other branches, which guests. */
export function WhoFields({ draft, onChange }: WhoFieldsProps) {
  const [asking, setAsking] = useState<'joint' | 'guest'>();
  const { kind, groupId, withBranches = [], guests = [] } = draft;
  const done = () => setAsking(undefined);
  return (
    <Section title={t('who.forWhom')}>
      {kind === 'groupMeeting' && (
        <Card>
          <GroupField groupId={groupId} onChoose={(chosen) => onChange({ groupId: chosen })} />
        </Card>
      )}
      <Card rows>
        {mayBeJoint(kind) && (
          <ListRow
            title={t('who.joint')}
            note={
              withBranches.length > 0
                ? t('who.jointWith', { names: withBranches.map(({ name }) => name).join(t('who.nameJoin')) })
                : t('who.jointNote')
            }
            onTap={() => setAsking('joint')}
          />
        )}
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
                onTap={() => onChange({ guests: guests.filter((_, other) => other !== place) })}
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
            onTap={() => setAsking('guest')}
          />
        )}
      </Card>
      {asking === 'joint' && (
        <JointSheet
          chosen={withBranches}
          onChange={(branches) => onChange({ withBranches: branches })}
          onClose={done}
        />
      )}
      {asking === 'guest' && (
        <GuestSheet
          onClose={done}
          onAdd={(guest) => {
            onChange({ guests: [...guests, guest] });
            done();
          }}
        />
      )}
    </Section>
  );
}

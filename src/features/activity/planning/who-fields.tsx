import { useState } from 'react';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { JointSheet } from '../lifecycle/joint-sheet';
import { GuestRows } from '../parts/guest-rows';
import { type ActivityDraft, mayBeJoint } from './activity-draft';
import { GroupField } from './group-field';

export interface WhoFieldsProps {
  draft: ActivityDraft;
  /** It stands already: whom it is for changes only by a tap. */
  stands?: boolean;
  onChange: (changed: Partial<ActivityDraft>) => void;
}

/** Who comes besides the branch's members: which group, which other branches, which guests. */
export function WhoFields({ draft, stands = false, onChange }: WhoFieldsProps) {
  const [asking, setAsking] = useState(false);
  const { kind, groupId, withBranches = [], guests = [] } = draft;
  return (
    <Section title={t('who.forWhom')}>
      {kind === 'groupMeeting' && (
        <Card>
          <GroupField
            groupId={groupId}
            suggests={!stands}
            onChoose={(chosen) => onChange({ groupId: chosen })}
          />
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
            onTap={() => setAsking(true)}
          />
        )}
        <GuestRows guests={guests} onChange={(next) => onChange({ guests: next })} />
      </Card>
      {asking && (
        <JointSheet
          chosen={withBranches}
          onChange={(branches) => onChange({ withBranches: branches })}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  );
}

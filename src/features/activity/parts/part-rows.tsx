import { limits } from '@contract/limits';
import { Switch, View } from '@tarojs/components';
import { useState } from 'react';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';
import { Tiny } from '@/ui/text';
import { type DraftPart, emptyPart } from '../planning/activity-draft';
import { clockText } from './clock-text';
import { PartSheet } from './part-sheet';
import './part-rows.scss';

function partSaid({ startsAt, notes, host }: DraftPart): string {
  const said = [startsAt && clockText(startsAt), notes, host && t('activity.host', { host })].filter(Boolean);
  return said.length > 0 ? said.join(' · ') : t('activity.partDetails');
}

export interface PartRowsProps {
  /** Why they are asked. */
  hint: string;
  parts: readonly DraftPart[];
  onChange: (parts: DraftPart[]) => void;
}

/** The parts of a theme day: the fixed ones to switch off, the branch's own to add; a tap writes in the rest. */
export function PartRows({ hint, parts, onChange }: PartRowsProps) {
  const [editing, setEditing] = useState<string>();
  const replace = (next: DraftPart) => onChange(parts.map((part) => (part.key === next.key ? next : part)));
  const add = () => {
    const part = emptyPart('own', `own-${Date.now().toString(36)}`);
    onChange([...parts, part]);
    setEditing(part.key);
  };
  const close = () => {
    setEditing(undefined);
    // An own part that was never named is no part.
    onChange(parts.filter(({ kind, title }) => kind !== 'own' || title.trim() !== ''));
  };
  return (
    <>
      <Card>
        <Tiny>{hint}</Tiny>
        {parts.map((part) => (
          <View key={part.key} className='part-row'>
            <View className='part-row__words'>
              <ListRow
                title={part.title || t('activity.partUnnamed')}
                note={part.on ? partSaid(part) : undefined}
                {...(part.on ? { onTap: () => setEditing(part.key) } : {})}
              />
            </View>
            {part.kind !== 'own' && (
              <View className='part-row__switch'>
                <Switch
                  checked={part.on}
                  color='#C8161D'
                  onChange={(event) => replace({ ...part, on: event.detail.value })}
                />
              </View>
            )}
          </View>
        ))}
        {parts.length < limits.activityParts && (
          <View className='part-add'>
            <Button kind='soft' size='small' onTap={add}>
              {t('activity.partAdd')}
            </Button>
          </View>
        )}
      </Card>
      <PartSheet
        part={parts.find(({ key }) => key === editing)}
        onChange={replace}
        onRemove={(key) => {
          setEditing(undefined);
          onChange(parts.filter((part) => part.key !== key));
        }}
        onClose={close}
      />
    </>
  );
}

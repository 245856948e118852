import { useState } from 'react';
import { presentPlace } from '@/device/place';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { SwitchRow } from '@/ui/form/switch-row';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';
import type { ActivityDraft } from '../planning/activity-draft';

/** What became of looking where the phone is. */
const notes = {
  none: 'signal.nearStand',
  refused: 'signal.nearStandRefused',
  unavailable: 'signal.nearStandUnavailable',
} as const;

export interface NearFieldProps {
  /** Left out: nobody is asked. Null: to be asked, but where it is is not known yet. */
  near: ActivityDraft['near'];
  onChange: (near: ActivityDraft['near']) => void;
}

/** Whether phones are asked if they are near, and where that is: where the secretary stands. Only in builds for it. */
export function NearField({ near, onChange }: NearFieldProps) {
  const [found, setFound] = useState<keyof typeof notes>('none');
  if (!ASKS_NEAR) return null;
  const look = async () => {
    const here = await presentPlace();
    if (typeof here === 'string') {
      setFound(here);
      return;
    }
    setFound('none');
    onChange({ latitude: here.latitude, longitude: here.longitude });
  };
  return (
    <Card rows>
      <SwitchRow
        title={t('signal.near')}
        note={t('signal.nearWhy')}
        on={near !== undefined}
        onChange={(on) => onChange(on ? null : undefined)}
      />
      {near !== undefined && (
        <ListRow
          title={near ? t('signal.nearSet') : t('signal.nearUnset')}
          note={found === 'none' && near ? t('signal.nearSetNote') : t(notes[found])}
          side={
            <Button size='tiny' onTap={look}>
              {t('signal.nearHere')}
            </Button>
          }
        />
      )}
    </Card>
  );
}

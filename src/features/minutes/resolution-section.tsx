import type { ResolutionLine } from '@contract/activity/resolution';
import { useState } from 'react';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { Sub } from '@/ui/text';
import { AddResolutionSheet } from './add-resolution-sheet';
import type { Minutes } from './minutes-form';
import { ResolutionRow } from './resolution-row';
import { ResolutionSheet } from './resolution-sheet';

/** What the meeting resolved; nothing for a reader where nothing was. */
export function ResolutionSection({ of: found }: { of: Minutes }) {
  const { activityId, resolutions, owners, mayWrite, runsIt } = found;
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<ResolutionLine>();
  if (resolutions.length === 0 && !mayWrite) return null;
  return (
    <Section title={t('minutes.resolutions')}>
      <Card rows={resolutions.length > 0}>
        {resolutions.length === 0 && <Sub>{t('minutes.resolutionNone')}</Sub>}
        {resolutions.map((line) => (
          <ResolutionRow
            key={line.resolutionId}
            of={line}
            {...(runsIt && line.state === 'open' ? { onTap: () => setChosen(line) } : {})}
          />
        ))}
      </Card>
      {mayWrite && (
        <Button size='medium' onTap={() => setAdding(true)}>
          {t('minutes.resolutionAdd')}
        </Button>
      )}
      {adding && (
        <AddResolutionSheet activityId={activityId} owners={owners} onClose={() => setAdding(false)} />
      )}
      {chosen && (
        <ResolutionSheet
          resolution={chosen}
          owners={mayWrite ? owners : []}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Section>
  );
}

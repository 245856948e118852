import type { EveningItem } from '@contract/errand/spot';
import { useState } from 'react';
import { useCall } from '@/cloud/use-call';
import { open } from '@/device/page/navigate';
import { usePullDown } from '@/device/page/pull-down';
import { AssignSheet } from '@/features/errand/assign-sheet';
import { DoneRows, OpenRows, TakerRows } from '@/features/errand/evening-list';
import { EveningSheet } from '@/features/errand/evening-sheet';
import { t } from '@/i18n';
import { dayText, startOfDay } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Heading } from '@/ui/layout/heading';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { Tiny } from '@/ui/text';

/** 碰头会: done today, still open, who takes what tomorrow. Read aloud by kind and place; names only after a tap. */
export default function EveningPage() {
  const asked = useCall('errand.evening', {});
  usePullDown(asked.again);
  const [opened, setOpened] = useState<EveningItem>();
  const [given, setGiven] = useState<EveningItem>();
  const counted = (items: readonly EveningItem[]) => t('spot.items', { n: items.length });
  return (
    <Page title={t('spot.eveningTitle')}>
      <Answer of={asked}>
        {({ communityName, day, done, open: still, more }) => (
          <>
            <Heading title={communityName} note={dayText(startOfDay(day))} />
            <Tiny>{t('spot.eveningWhy')}</Tiny>
            <Section title={t('spot.doneToday')} side={counted(done)}>
              {done.length > 0 ? (
                <DoneRows items={done} onOpen={setOpened} />
              ) : (
                <Card>
                  <Empty
                    title={t('spot.noneDone')}
                    next={t('spot.noneDoneNext')}
                    action={{ words: t('spot.door'), onTap: () => open('errandSpot') }}
                  />
                </Card>
              )}
            </Section>
            <Section title={t('spot.stillOpen')} side={counted(still)}>
              {still.length > 0 ? (
                <OpenRows items={still} onOpen={setOpened} onGive={setGiven} />
              ) : (
                <Tiny>{t('spot.noneOpen')}</Tiny>
              )}
              {more && <Tiny>{t('spot.more')}</Tiny>}
            </Section>
            {still.length > 0 && (
              <Section title={t('spot.takes')}>
                <TakerRows open={still} />
              </Section>
            )}
          </>
        )}
      </Answer>
      {opened && <EveningSheet item={opened} onClose={() => setOpened(undefined)} />}
      {given && (
        <AssignSheet
          errandId={given.errandId}
          again={given.give === 'reassign'}
          onClose={() => setGiven(undefined)}
        />
      )}
    </Page>
  );
}

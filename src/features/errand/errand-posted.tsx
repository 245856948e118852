import type { Output } from '@contract/api';
import { openInstead, openTab } from '@/device/navigate';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Done } from '@/ui/done';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Timeline } from '@/ui/timeline';

export interface ErrandPostedProps {
  posted: Output<'errand.post'>;
  communityName: string;
}

/** The community has it: says what happens next. */
export function ErrandPosted({ posted: { errandId, number, asSaid }, communityName }: ErrandPostedProps) {
  return (
    <Page
      title={t('errand.postTitle')}
      centred
      footer={
        <Row equal>
          <Button onTap={() => openTab('home')}>{t('errand.toHome')}</Button>
          <Button onTap={() => openInstead('errandDetail', { errandId })}>{t('errand.seeIt')}</Button>
        </Row>
      }
    >
      <Done title={t('errand.posted')} note={t('errand.postedNumber', { number })} />
      {asSaid === false && <Notice kind='why'>{t('errand.postedBefore')}</Notice>}
      <Section title={t('errand.next')}>
        <Card>
          <Timeline
            steps={[
              {
                key: 'take',
                title: t('errand.nextTake', { community: communityName }),
                note: t('errand.nextTakeNote'),
                state: 'now',
              },
              { key: 'do', title: t('errand.nextDo'), state: 'ahead' },
              { key: 'confirm', title: t('errand.nextConfirm'), state: 'ahead' },
            ]}
          />
        </Card>
      </Section>
    </Page>
  );
}

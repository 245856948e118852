import type { Output } from '@contract/api';
import { openInstead, openTab } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Done } from '@/ui/layout/done';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { Row } from '@/ui/row';
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

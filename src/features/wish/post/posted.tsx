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
import { WishPictures } from '../wish-pictures';

export interface PostedProps {
  posted: Output<'wish.post'>;
  communityName: string;
}

/** The wish is with its community: says what happens next. */
export function Posted({ posted: { wishId, number, asSaid }, communityName }: PostedProps) {
  return (
    <Page
      title={t('wish.postTitle')}
      centred
      footer={
        <Row equal>
          <Button onTap={() => openTab('wishes')}>{t('wish.backToWall')}</Button>
          <Button onTap={() => openInstead('wishDetail', { wishId })}>{t('wish.seeMine')}</Button>
        </Row>
      }
    >
      <Done title={t('wish.posted')} note={t('wish.postedNumber', { number })} />
      {asSaid === false && <Notice kind='why'>{t('wish.postedBefore')}</Notice>}
      <WishPictures wishId={wishId} />
      <Section title={t('wish.next')}>
        <Card>
          <Timeline
            steps={[
              {
                key: 'verify',
                title: t('wish.nextVerify', { community: communityName }),
                note: t('wish.nextVerifyNote'),
                state: 'now',
              },
              { key: 'wall', title: t('wish.nextWall'), note: t('wish.nextWallNote'), state: 'ahead' },
              { key: 'help', title: t('wish.nextHelp'), state: 'ahead' },
              { key: 'confirm', title: t('wish.nextConfirm'), state: 'ahead' },
            ]}
          />
        </Card>
      </Section>
    </Page>
  );
}

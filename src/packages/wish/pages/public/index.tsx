import { useEffect } from 'react';
import { rememberCommunity } from '@/device/memory/own-community';
import { decoded, open } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { useShare } from '@/device/page/share';
import { DoneWishes } from '@/features/public-page/done-wishes';
import { InCharge } from '@/features/public-page/in-charge';
import { SaidThanks } from '@/features/public-page/said-thanks';
import { usePublicPage } from '@/features/public-page/use-public-page';
import { YearFigures } from '@/features/public-page/year-figures';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Heading } from '@/ui/layout/heading';
import { LostSubject } from '@/ui/layout/needs-params';
import { Page } from '@/ui/layout/page';
import { ListRow } from '@/ui/list-row';
import { Row } from '@/ui/row';
import { Tiny } from '@/ui/text';

/**
 * The public page of a branch or a community, for anybody. Opened from the app (`organizationId`) or with the code on the
 * community's notice board (`scene`), from which a wish or a problem is said to this community.
 */
export default function PublicPage() {
  const { organizationId, scene } = useParams();
  const id = organizationId ?? decoded(scene);
  if (!id) return <LostSubject subject='organization' />;
  return <PublicPageOf id={id} isScanned={organizationId === undefined} />;
}

function PublicPageOf({ id, isScanned }: { id: string; isScanned: boolean }) {
  const asked = usePublicPage(id);
  const page = asked.answer;
  useEffect(() => {
    // Whoever scans a notice board mostly lives there.
    if (isScanned && page?.kind === 'community')
      rememberCommunity({ id: page.organizationId, name: page.name });
  }, [isScanned, page]);
  useShare({
    title: page ? t('publicPage.share', { name: page.name }) : t('publicPage.title'),
    to: 'publicPage',
    params: { organizationId: id },
  });
  return (
    <Page
      title={t('publicPage.title')}
      footer={
        page?.kind === 'community' && (
          <Row equal>
            <Button onTap={() => open('errandPost', { communityId: page.organizationId })}>
              {t('publicPage.errand')}
            </Button>
            <Button kind='main' onTap={() => open('wishPost', { communityId: page.organizationId })}>
              {t('publicPage.say')}
            </Button>
          </Row>
        )
      }
    >
      <Answer of={asked}>
        {(found) => (
          <>
            <Heading title={found.name} note={found.path.filter((one) => one !== found.name).join(' · ')} />
            <YearFigures of={found} />
            <SaidThanks of={found.thanks} />
            <DoneWishes of={found} />
            <InCharge of={found.people} />
            {found.may.board && (
              <Card rows>
                <ListRow
                  title={t('wish.board')}
                  note={t('wish.boardNote')}
                  onTap={() => open('wishBoard', { communityId: found.organizationId })}
                />
              </Card>
            )}
            <Tiny>{t('publicPage.promise')}</Tiny>
          </>
        )}
      </Answer>
    </Page>
  );
}

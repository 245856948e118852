import { useOwnCommunity } from '@/device/memory/own-community';
import { open, openTab } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Row } from '@/ui/row';
import { Lead, Sub } from '@/ui/text';
import { TodoList } from './todo-list';
import type { Home } from './use-home';

/** Home of somebody who is on no roll: say a wish, follow it; and for members, the way to their branch. */
export function CitizenHome({ home }: { home: Home }) {
  const community = useOwnCommunity();
  return (
    <>
      <Card>
        <Lead>{t('home.wishLead')}</Lead>
        <Sub>{t('home.wishNote')}</Sub>
        <Row equal spaced>
          <Button onTap={() => open('errandPost')}>{t('home.errandPost')}</Button>
          <Button kind='main' onTap={() => open('wishPost')}>
            {t('home.wishPost')}
          </Button>
        </Row>
      </Card>
      <TodoList todo={home.todo} title={t('home.waitsForYou')} />
      <Section title={t('home.around')}>
        <Card rows>
          {home.myWishes > 0 && (
            <ListRow
              title={t('home.myWishes')}
              note={t('home.myWishesNote', { n: home.myWishes })}
              onTap={() => openTab('wishes')}
            />
          )}
          {community && (
            <ListRow
              title={community.name}
              note={t('publicPage.communityNote')}
              onTap={() => open('publicPage', { organizationId: community.id })}
            />
          )}
          {home.myErrands > 0 && (
            <ListRow
              title={t('home.myErrands')}
              note={t('home.myErrandsNote', { n: home.myErrands })}
              onTap={() => open('errandList', { view: 'mine' })}
            />
          )}
          <ListRow title={t('home.wall')} note={t('home.wallNote')} onTap={() => openTab('wishes')} />
          <ListRow title={t('home.bind')} note={t('home.bindNote')} onTap={() => open('memberBind')} />
        </Card>
      </Section>
    </>
  );
}

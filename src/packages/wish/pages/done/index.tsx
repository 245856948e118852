import type { Output } from '@contract/api';
import { open, openInstead, openTab } from '@/device/page/navigate';
import { fulfilmentOf } from '@/features/wish/done/fulfilment';
import { ratingOf } from '@/features/wish/done/rating';
import { useWish } from '@/features/wish/use-wish';
import { wayOf } from '@/features/wish/wish-way';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Done } from '@/ui/layout/done';
import { Empty } from '@/ui/layout/empty';
import { needsParams } from '@/ui/layout/needs-params';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Avatar } from '@/ui/pictures/avatar';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { Timeline } from '@/ui/timeline';

type Wish = Output<'wish.detail'>;

/** Thanks, in the words that they were said in. */
function Thanks({ of: { mine, postedBy, thanks, rating } }: { of: Wish }) {
  const said = ratingOf(rating);
  if (!said && thanks === '') return null;
  return (
    <Section title={mine ? t('wish.doneThanksMine') : t('wish.doneThanks', { who: postedBy })}>
      <Card rows>
        <ListRow
          title={thanks || t(`wish.rating${said ?? '5'}`)}
          side={said && thanks !== '' && <Tag tone='gold'>{t(`wish.rating${said}`)}</Tag>}
        />
      </Card>
    </Section>
  );
}

function Fulfilled({ of: wish }: { of: Wish }) {
  const { title, mine, mayReach, helpers } = wish;
  const { days, by, ofCommunity, steps } = fulfilmentOf(wish);
  const long = days === 0 ? t('wish.doneSameDay') : days === null ? null : t('wish.doneDays', { n: days });
  return (
    <>
      <Done
        heart
        // Staff keep the contact; from who helped it is hidden once it is done.
        title={t(mine ? 'wish.doneMine' : mayReach ? 'wish.doneSeen' : 'wish.doneHelped')}
        {...(long ? { figure: long } : {})}
        note={t(mine ? 'wish.doneNoteMine' : 'wish.doneNoteHelped', { title })}
      />
      <Thanks of={wish} />
      {by !== '' && (
        <Section title={t('wish.doneBy')}>
          <Card rows>
            <ListRow
              head={<Avatar name={by} />}
              title={by}
              note={t(ofCommunity ? 'wish.doneByCommunity' : 'wish.doneByLead')}
            />
            {helpers.map(({ name }) => (
              <ListRow key={name} head={<Avatar name={name} />} title={name} note={t('wish.doneByHelper')} />
            ))}
          </Card>
        </Section>
      )}
      <Section title={t('wish.doneWay')}>
        <Card>
          <Timeline steps={wayOf({ ...wish, steps })} />
        </Card>
      </Section>
    </>
  );
}

/** A wish came true: thanks, how long it took, who helped. For who asked for it and for who helped. */
function WishDonePage({ wishId }: { wishId: string }) {
  const asked = useWish(wishId);
  const wish = asked.answer;
  const toPublic = () => open('publicPage', { organizationId: wish?.communityId ?? '' });
  return (
    <Page
      title={t('wish.doneTitle')}
      footer={
        wish?.state === 'confirmed' && (
          <Row equal>
            <Button onTap={toPublic}>{t('wish.donePublic')}</Button>
            {wish.mine ? (
              <Button onTap={() => openInstead('wishPost')}>{t('wish.doneAgain')}</Button>
            ) : (
              <Button onTap={() => openTab('wishes')}>{t('wish.doneMore')}</Button>
            )}
          </Row>
        )
      }
    >
      <Answer of={asked}>
        {(found) =>
          found.state === 'confirmed' ? (
            <Fulfilled of={found} />
          ) : (
            <Card>
              <Empty
                picture='heart'
                title={t('wish.doneNotYet')}
                next={t('wish.doneNotYetNext')}
                action={{ words: t('wish.seeWish'), onTap: () => openInstead('wishDetail', { wishId }) }}
              />
            </Card>
          )
        }
      </Answer>
    </Page>
  );
}

export default needsParams('wish', ['wishId'], WishDonePage);

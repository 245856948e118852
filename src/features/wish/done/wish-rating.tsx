import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Grow, Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { Lead, Sub } from '@/ui/text';
import { useHideThanks } from '../verify/use-hide-thanks';
import { useShowThanks } from '../verify/use-show-thanks';
import { ratingOf } from './rating';

/** What the citizen said of it, in words (a figure would invite comparing), and whether it stands on public pages; the staff look first. */
export function WishRating({ of: wish }: { of: Output<'wish.detail'> }) {
  const { wishId, rating, thanks, thanksShown, thanksOffered, may } = wish;
  const { hide, busy, trouble } = useHideThanks();
  const showing = useShowThanks();
  const said = ratingOf(rating);
  if (!said && thanks === '') return null;
  return (
    <Section title={t('wish.rated')}>
      <Card rows>
        <ListRow
          title={thanks || t(`wish.rating${said ?? '5'}`)}
          side={said && thanks !== '' && <Tag tone='gold'>{t(`wish.rating${said}`)}</Tag>}
        />
        {(thanksShown || (thanksOffered !== '' && !may.showThanks)) && may.hideThanks && (
          <ListRow
            title={thanksShown ? t('wish.thanksShown') : t('wish.thanksOffered')}
            note={t('wish.thanksShownNote')}
            side={
              <Button size='tiny' busy={busy} onTap={() => hide(wishId)}>
                {t('wish.hideThanks')}
              </Button>
            }
          />
        )}
      </Card>
      {may.showThanks && (
        <Card>
          <Lead>{t('wish.thanksToSee')}</Lead>
          {thanksOffered !== thanks && <Sub>{t('wish.thanksAsShown', { words: thanksOffered })}</Sub>}
          <Row spaced>
            <Grow>
              <Sub>{t('wish.thanksToSeeNote')}</Sub>
            </Grow>
          </Row>
          <Row equal spaced>
            <Button size='medium' busy={busy} onTap={() => hide(wishId)}>
              {t('wish.hideThanks')}
            </Button>
            <Button kind='soft' size='medium' busy={showing.busy} onTap={() => showing.show(wishId)}>
              {t('wish.showThanks')}
            </Button>
          </Row>
        </Card>
      )}
      <TroubleNotice of={showing.trouble ?? trouble} />
    </Section>
  );
}

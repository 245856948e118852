import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { TroubleNotice } from '@/ui/trouble-notice';
import { ratingOf } from './rating';
import { useHideThanks } from './use-hide-thanks';

/** What the citizen said of it, in words (a figure would invite comparing), and whether it stands on public pages. */
export function WishRating({ of: wish }: { of: Output<'wish.detail'> }) {
  const { wishId, rating, thanks, thanksShown, may } = wish;
  const { hide, busy, trouble } = useHideThanks();
  const said = ratingOf(rating);
  if (!said && thanks === '') return null;
  return (
    <Section title={t('wish.rated')}>
      <Card rows>
        <ListRow
          title={thanks || t(`wish.rating${said ?? '5'}`)}
          side={said && thanks !== '' && <Tag tone='gold'>{t(`wish.rating${said}`)}</Tag>}
        />
        {thanksShown && may.hideThanks && (
          <ListRow
            title={t('wish.thanksShown')}
            note={t('wish.thanksShownNote')}
            side={
              <Button size='tiny' busy={busy} onTap={() => hide(wishId)}>
                {t('wish.hideThanks')}
              </Button>
            }
          />
        )}
      </Card>
      <TroubleNotice of={trouble} />
    </Section>
  );
}

import { t } from '@/i18n';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { ratingOf } from './rating';

/** What the citizen said of it, in words; a figure would invite comparing. */
export function WishRating({ rating, thanks }: { rating: number | null; thanks: string }) {
  const said = ratingOf(rating);
  if (!said && thanks === '') return null;
  return (
    <Section title={t('wish.rated')}>
      <Card rows>
        <ListRow
          title={thanks || t(`wish.rating${said ?? '5'}`)}
          side={said && thanks !== '' && <Tag tone='gold'>{t(`wish.rating${said}`)}</Tag>}
        />
      </Card>
    </Section>
  );
}

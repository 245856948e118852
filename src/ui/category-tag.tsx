import type { WishCategory } from '@contract/words';
import { t } from '@/i18n';
import { Icon, type IconProps } from './pictures/icon';
import { Tag } from './tag';

const icons: Record<WishCategory, IconProps['name']> = {
  goods: 'goods',
  schooling: 'book',
  health: 'health',
  elderly: 'elder',
  disability: 'wheelchair',
  repairs: 'wrench',
  advice: 'speech',
  other: 'other',
};

/** Of what kind a wish is, drawn and in words. */
export function CategoryTag({ category }: { category: WishCategory }) {
  return (
    <Tag tone='gold'>
      <Icon name={icons[category]} tone='gold' small />
      {t(`wishCategory.${category}`)}
    </Tag>
  );
}

import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { monthText } from '@/i18n/dates';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';

type Given = Pick<Output<'summary.publicPage'>, 'kind' | 'fulfilled'>;

/** The latest wishes that were fulfilled: what was asked for, its kind and its month, and nothing of whom it was for. */
export function DoneWishes({ of: { kind, fulfilled } }: { of: Given }) {
  if (fulfilled.length === 0) {
    return (
      <Card>
        <Empty
          title={t('publicPage.none')}
          next={t(kind === 'branch' ? 'publicPage.noneBranch' : 'publicPage.noneCommunity')}
        />
      </Card>
    );
  }
  return (
    <Section title={t('publicPage.done')}>
      <Card rows>
        {fulfilled.map(({ title, category, month }) => (
          <ListRow
            key={title}
            head={<Tag tone='gold'>{t(`wishCategory.${category}`)}</Tag>}
            title={title}
            side={monthText(month)}
          />
        ))}
      </Card>
    </Section>
  );
}

import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { monthText } from '@/i18n/dates';
import { CategoryTag } from '@/ui/category-tag';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';

type Given = Pick<Output<'summary.publicPage'>, 'kind' | 'fulfilled'>;

/** The latest wishes that were fulfilled: what was asked for, its kind and its month, and nothing of whom it was for. */
export function DoneWishes({ of: { kind, fulfilled } }: { of: Given }) {
  if (fulfilled.length === 0) {
    return (
      <Card>
        <Empty
          picture='heart'
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
            head={<CategoryTag category={category} />}
            title={title}
            side={monthText(month)}
          />
        ))}
      </Card>
    </Section>
  );
}

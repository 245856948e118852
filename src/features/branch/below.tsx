import type { Output } from '@contract/api';
import { useState } from 'react';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { shareText } from './figure-text';

type Child = Output<'summary.rollUp'>['children'][number];

/** Lines drawn at first, and with each further tap. */
const atOnce = 30;

/** A branch, or a community that is its own only branch, leads to its month; the others lead further down. */
const hasRoll = ({ kind, branches }: Child) => kind === 'branch' || (kind === 'community' && branches <= 1);

function lineOf(child: Child): string {
  const share = shareText(child.arrived, child.expected);
  if (!hasRoll(child)) {
    return t('branch.lineBranches', { held: child.themeDaysHeld, of: child.branches, share });
  }
  const held = child.themeDaysHeld > 0 ? t('branch.lineHeld') : t('branch.lineNotHeld');
  return t('branch.lineBranch', { held, share });
}

export interface BelowProps {
  /** The month that is looked at: further down it stays the same. */
  month: string;
  children: readonly Child[];
}

/** One line for each organization right below, by name: never ranked. */
export function Below({ month, children }: BelowProps) {
  const [drawn, setDrawn] = useState(atOnce);
  const go = (child: Child) =>
    hasRoll(child)
      ? open('branchSummary', { branchId: child.organizationId, month })
      : open('branchRollUp', { organizationId: child.organizationId, month });
  if (children.length === 0) {
    return (
      <Card>
        <Empty picture='nothing' title={t('branch.none')} next={t('branch.noneNext')} />
      </Card>
    );
  }
  return (
    <Section title={t('branch.below')} side={t('branch.belowSorted')}>
      <Card rows>
        {children.slice(0, drawn).map((child) => (
          <ListRow
            key={child.organizationId}
            title={child.name}
            note={lineOf(child)}
            onTap={() => void go(child)}
          />
        ))}
      </Card>
      {children.length > drawn && (
        <Button size='medium' onTap={() => setDrawn(drawn + atOnce)}>
          {t('common.more')}
        </Button>
      )}
    </Section>
  );
}

import type { Output } from '@contract/api';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { todayInShanghai } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { Lead, Tiny } from '@/ui/text';
import { dayWithin } from './day-within';
import { lastMonth, lastMonthOf } from './month';

type Summary = Output<'summary.branch'>;
type Due = Summary['due'][number];

function stateOf({ held, running, draft, activityId }: Due, ends: boolean) {
  if (held) return <Tag tone='green'>{t('branch.held')}</Tag>;
  if (running) return <Tag tone='red'>{t('activityState.open')}</Tag>;
  if (draft && !ends) return <Tag tone='amber'>{t('branch.draft')}</Tag>;
  if (activityId !== null && !ends) return <Tag tone='slate'>{t('branch.planned')}</Tag>;
  return <Tag tone='amber'>{ends ? t('branch.notHeld') : t('branch.missing')}</Tag>;
}

function noteOf({ held, running, draft, every }: Due, month: string): string | undefined {
  if (held || running) return undefined;
  if (draft) return t('branch.draftNote');
  return t('branch.dueBy', {
    every: t(`branch.due_${every}`),
    month: t('branch.monthShort', { n: lastMonth(every, month) }),
  });
}

export interface DueCardProps {
  summary: Pick<Summary, 'due' | 'month'>;
  /** Whether the caller may plan what is missing. */
  plans: boolean;
}

/** What the regulations ask for this month or quarter, and whether it was held. */
export function DueCard({ summary: { due, month }, plans }: DueCardProps) {
  const thisMonth = todayInShanghai().slice(0, 7);
  const row = (one: Due) => {
    const { kind, every, activityId, at, held, running, arrived, expected } = one;
    const ended = lastMonthOf(every, month) < thisMonth;
    const side = () => {
      if (at && (held || running)) {
        return <Tiny>{t('branch.heldOn', { day: dayWithin(at, month), arrived, expected })}</Tiny>;
      }
      if (activityId !== null && at) return <Tiny>{dayWithin(at, month)}</Tiny>;
      if (!plans || ended) return undefined;
      return (
        <Button
          kind='soft'
          size='tiny'
          label={`${t('branch.arrange')} ${t(`activityKind.${kind}`)}`}
          onTap={() => open('activityCreate', { kind })}
        >
          {t('branch.arrange')}
        </Button>
      );
    };
    return (
      <ListRow
        key={kind}
        head={stateOf(one, ended)}
        title={t(`activityKind.${kind}`)}
        note={noteOf(one, month)}
        side={side()}
        {...(activityId === null ? {} : { onTap: () => open('activityDetail', { activityId }) })}
      />
    );
  };
  return (
    <Card>
      <Lead>{t('branch.due')}</Lead>
      {due.map(row)}
      {plans && (
        <ListRow title={t('plan.entry')} note={t('plan.entryNote')} onTap={() => open('branchPlan')} />
      )}
    </Card>
  );
}

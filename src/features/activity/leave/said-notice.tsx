import type { ActivityCard } from '@contract/activity';
import { t } from '@/i18n';
import { answeredAboveText } from '@/i18n/answered-above';
import { Notice } from '@/ui/layout/notice';
import { whyLeave } from './why-leave';

/** What the caller said beforehand and what became of it; nothing while they have said nothing. */
export function SaidNotice({ of: { said, mine } }: { of: Pick<ActivityCard, 'said' | 'mine'> }) {
  if (mine?.state === 'leave') return <Notice kind='done'>{t('activity.leaveGranted')}</Notice>;
  const came = mine !== null && mine.state !== 'absent' && mine.state !== 'excused';
  if (came || said === null) return null;
  switch (said.state) {
    case 'coming':
      return <Notice kind='done'>{t('activity.saysComing')}</Notice>;
    case 'waiting': {
      const why = whyLeave(said);
      return (
        <Notice kind='waiting'>
          {[
            said.late ? t('activity.leaveWaitingLate', { why }) : t('activity.leaveWaiting', { why }),
            answeredAboveText(said.answeredAbove),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Notice>
      );
    }
    case 'declined':
      return <Notice kind='refused'>{t('activity.leaveDeclined', { decision: said.decision })}</Notice>;
    case 'approved':
      return <Notice kind='done'>{t('activity.leaveGranted')}</Notice>;
    case 'withdrawn':
      return null;
  }
}

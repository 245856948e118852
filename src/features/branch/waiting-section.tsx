import { open } from '@/device/navigate';
import { t } from '@/i18n';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';

export interface WaitingSectionProps {
  leaveRequests: number;
  bindRequests: number;
  studyNotes: number;
}

/** What waits for the secretary; nothing when nothing does. */
export function WaitingSection({ leaveRequests, bindRequests, studyNotes }: WaitingSectionProps) {
  const count = leaveRequests + bindRequests + studyNotes;
  if (count === 0) return null;
  return (
    <Section title={t('branch.waiting')} side={t('common.items', { n: count })}>
      <Card rows>
        {leaveRequests > 0 && (
          <ListRow
            dot
            title={t('branch.leaveRequests', { n: leaveRequests })}
            note={t('branch.leaveRequestsNote')}
            onTap={() => open('activityLeave')}
          />
        )}
        {bindRequests > 0 && (
          <ListRow
            dot
            title={t('branch.bindRequests', { n: bindRequests })}
            note={t('branch.bindRequestsNote')}
            onTap={() => open('branchRequests')}
          />
        )}
        {studyNotes > 0 && (
          <ListRow
            dot
            title={t('branch.studyNotes', { n: studyNotes })}
            note={t('branch.studyNotesNote')}
            onTap={() => open('branchNotes')}
          />
        )}
      </Card>
    </Section>
  );
}

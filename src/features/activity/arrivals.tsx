import type { AttendanceCounts } from '@contract/activity';
import { t } from '@/i18n';
import { Figure } from '@/ui/figure';
import { ProgressBar } from '@/ui/progress-bar';
import { Row } from '@/ui/row';
import { Tiny } from '@/ui/text';

/** 「请假 2 · 远程 1 · 未到 4」; what nobody is goes unsaid. */
export function breakdown(counts: AttendanceCounts): string {
  const told: [number, string][] = [
    [counts.leave, t('activity.leaveCount', { n: counts.leave })],
    [counts.remote, t('activity.remoteCount', { n: counts.remote })],
    [counts.late, t('activity.lateCount', { n: counts.late })],
    [counts.absent, t('activity.absentCount', { n: counts.absent })],
    [counts.excused, t('activity.excusedCount', { n: counts.excused })],
    [counts.open, t('activity.openCount', { n: counts.open })],
  ];
  return told
    .filter(([people]) => people > 0)
    .map(([, words]) => words)
    .join(' · ');
}

/** How many have come of how many are expected, and where the others are. */
export function Arrivals({ counts }: { counts: AttendanceCounts }) {
  return (
    <>
      <Row align='foot' apart stacks>
        <Figure
          label={t('activity.arrived')}
          value={counts.arrived}
          unit={t('activity.ofExpected', { n: counts.expected })}
        />
        <Tiny>{breakdown(counts)}</Tiny>
      </Row>
      <ProgressBar value={counts.arrived} of={counts.expected} tone='green' spaced />
    </>
  );
}

import type { AttendanceCounts } from '@contract/activity';
import { Text, View } from '@tarojs/components';
import { t } from '@/i18n';
import { Figure } from '@/ui/figures/figure';
import { ProgressBar } from '@/ui/figures/progress-bar';
import { Tiny } from '@/ui/text';
import './arrivals.scss';

type Part = [label: string, people: number];

const told = (parts: readonly Part[]) => parts.filter(([, people]) => people > 0);

/** Where those expected who have not come are; with those who have, they add up to the expected. */
const elsewhere = ({ leave, absent, open }: AttendanceCounts): Part[] =>
  told([
    [t('activity.leaveCount'), leave],
    [t('activity.absentCount'), absent],
    [t('activity.openCount'), open],
  ]);

/** What stands beside that sum: of those who came, how; and who is not counted. */
function besides({ late, remote, excused }: AttendanceCounts): string {
  const within = told([
    [t('activity.lateCount'), late],
    [t('activity.remoteCount'), remote],
  ]);
  const line = (parts: readonly Part[]) =>
    parts.map(([label, people]) => `${label} ${people}`).join(t('activity.nameJoin'));
  return [
    ...(within.length > 0 ? [t('activity.amongArrived', { parts: line(within) })] : []),
    ...told([[t('activity.excusedCount'), excused]]).map((part) => line([part])),
  ].join(' · ');
}

/** How many have come of how many are expected, and where the others are; what nobody is goes unsaid. */
export function Arrivals({ counts }: { counts: AttendanceCounts }) {
  const others = elsewhere(counts);
  const rest = besides(counts);
  return (
    <>
      <Figure
        label={t('activity.arrived')}
        value={counts.arrived}
        unit={t('activity.ofExpected', { n: counts.expected })}
      />
      <ProgressBar value={counts.arrived} of={counts.expected} tone='green' spaced />
      {others.length > 0 && (
        <View className='arrivals'>
          {others.map(([label, people]) => (
            <View key={label} className='arrivals__part'>
              <Text className='arrivals__label'>{label}</Text>
              <Text className='arrivals__people'>{people}</Text>
            </View>
          ))}
        </View>
      )}
      {rest && <Tiny>{rest}</Tiny>}
    </>
  );
}

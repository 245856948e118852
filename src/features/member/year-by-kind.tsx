import type { Output } from '@contract/api';
import type { PresenceCounts } from '@contract/member/year';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';

/** 「晚到 1 · 请假 2」; what never was goes unsaid, and so does having simply come. */
export function presenceText({ late, remote, leave, absent, excused }: PresenceCounts): string {
  const told: [number, string][] = [
    [late, t('year.late', { n: late })],
    [remote, t('year.remote', { n: remote })],
    [leave, t('year.leave', { n: leave })],
    [absent, t('year.absent', { n: absent })],
    [excused, t('year.excused', { n: excused })],
  ];
  return told
    .filter(([times]) => times > 0)
    .map(([, words]) => words)
    .join(' · ');
}

const came = ({ present, late, remote }: PresenceCounts) => present + late + remote;
const expected = (one: PresenceCounts) => came(one) + one.leave + one.absent;

/** Kind by kind: how often one came, and when not, why. */
export function YearByKind({ kinds }: { kinds: Output<'member.year'>['byKind'] }) {
  return (
    <Card rows>
      {kinds.map((one) => (
        <ListRow
          key={one.kind}
          title={t(`activityKind.${one.kind}`)}
          note={presenceText(one)}
          side={t('year.came', { came: came(one), of: expected(one) })}
        />
      ))}
    </Card>
  );
}

import type { AttendanceCounts } from '@contract/activity';
import { t } from '@/i18n';
import { ListRow } from '@/ui/list-row';

export interface BranchLinesProps {
  branches: readonly { branchId: string; name: string; counts: AttendanceCounts }[];
}

/** How many of each branch have come; nothing where there is but one. */
export function BranchLines({ branches }: BranchLinesProps) {
  if (branches.length < 2) return null;
  return (
    <>
      {branches.map(({ branchId, name, counts }) => (
        <ListRow
          key={branchId}
          title={name}
          side={t('activity.branchArrived', { arrived: counts.arrived, expected: counts.expected })}
        />
      ))}
    </>
  );
}

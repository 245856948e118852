import type { ResolutionOnList } from '@contract/activity/resolution';
import { t } from '@/i18n';
import { ListAnswer } from '@/shared/list-answer';
import { Empty } from '@/ui/layout/empty';
import { ResolutionCard } from './resolution-card';
import { useResolutions } from './use-resolutions';

export interface ResolutionListProps {
  state: 'open' | 'closed';
  /** Of a whole branch; left out, the reader's own. */
  branchId?: string;
  onDone: (resolution: ResolutionOnList) => void;
}

function nothingThere(state: 'open' | 'closed', ofBranch: boolean) {
  if (state === 'closed')
    return <Empty picture='nothing' title={t('minutes.noneClosed')} next={t('minutes.noneClosedNext')} />;
  return ofBranch ? (
    <Empty picture='allDone' title={t('minutes.noneBranch')} next={t('minutes.noneBranchNext')} />
  ) : (
    <Empty picture='allDone' title={t('minutes.noneMine')} next={t('minutes.noneMineNext')} />
  );
}

/** Resolutions as far as they have come, the soonest due first. */
export function ResolutionList({ state, branchId, onDone }: ResolutionListProps) {
  return (
    <ListAnswer
      of={useResolutions(state, branchId)}
      cards={3}
      empty={nothingThere(state, branchId !== undefined)}
    >
      {(items) =>
        items.map((resolution) => (
          <ResolutionCard
            key={resolution.resolutionId}
            resolution={resolution}
            named={branchId !== undefined}
            onDone={() => onDone(resolution)}
          />
        ))
      }
    </ListAnswer>
  );
}

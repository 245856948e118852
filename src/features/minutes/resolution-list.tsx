import type { ResolutionOnList } from '@contract/resolution';
import { troubleText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { wayOn } from '@/shared/way-on';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { ResolutionCard } from './resolution-card';
import { useResolutions } from './use-resolutions';

export interface ResolutionListProps {
  state: 'open' | 'closed';
  /** Of a whole branch; left out, the reader's own. */
  branchId?: string;
  onDone: (resolution: ResolutionOnList) => void;
}

function nothingThere(state: 'open' | 'closed', ofBranch: boolean) {
  if (state === 'closed') return <Empty title={t('minutes.noneClosed')} next={t('minutes.noneClosedNext')} />;
  return ofBranch ? (
    <Empty title={t('minutes.noneBranch')} next={t('minutes.noneBranchNext')} />
  ) : (
    <Empty title={t('minutes.noneMine')} next={t('minutes.noneMineNext')} />
  );
}

/** Resolutions as far as they have come, the soonest due first. */
export function ResolutionList({ state, branchId, onDone }: ResolutionListProps) {
  const { items, trouble, hasMore, more, loadingMore, again } = useResolutions(state, branchId);
  return (
    <>
      {trouble && (
        <Notice kind={trouble.name === 'Refusal' ? 'refused' : 'waiting'} action={wayOn(trouble, again)}>
          {troubleText(trouble, 'asking')}
        </Notice>
      )}
      {!items && !trouble && <Skeleton cards={3} />}
      {items?.length === 0 && <Card>{nothingThere(state, branchId !== undefined)}</Card>}
      {items?.map((resolution) => (
        <ResolutionCard
          key={resolution.resolutionId}
          resolution={resolution}
          named={branchId !== undefined}
          onDone={() => onDone(resolution)}
        />
      ))}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

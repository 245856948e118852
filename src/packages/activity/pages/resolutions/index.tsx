import type { ResolutionOnList } from '@contract/activity/resolution';
import { useState } from 'react';
import { useParams } from '@/device/page/params';
import { CloseResolutionSheet } from '@/features/minutes/close-resolution-sheet';
import { ResolutionList } from '@/features/minutes/resolution-list';
import { useBranchLed } from '@/features/minutes/use-branch-led';
import { t } from '@/i18n';
import { ChipRow } from '@/ui/chip';
import { Page } from '@/ui/layout/page';

/** What meetings resolved and somebody sees to: the reader's own, and all of a branch's for those who lead it or are above. */
export default function ResolutionsPage() {
  const { branchId: asked } = useParams();
  const led = useBranchLed();
  const branchId = asked ?? led;
  const [whose, setWhose] = useState<'mine' | 'branch'>(asked === undefined ? 'mine' : 'branch');
  const [state, setState] = useState<'open' | 'closed'>('open');
  const [closing, setClosing] = useState<ResolutionOnList>();
  return (
    <Page title={t('minutes.resolutions')}>
      {branchId && (
        <ChipRow
          label={t('minutes.listWhose')}
          choices={[
            { value: 'mine', words: t('minutes.listMine') },
            { value: 'branch', words: t('minutes.listBranch') },
          ]}
          chosen={whose}
          onChoose={setWhose}
        />
      )}
      <ChipRow
        label={t('minutes.listState')}
        choices={[
          { value: 'open', words: t('minutes.listOpen') },
          { value: 'closed', words: t('minutes.listClosed') },
        ]}
        chosen={state}
        onChoose={setState}
      />
      <ResolutionList
        state={state}
        {...(branchId && whose === 'branch' ? { branchId } : {})}
        onDone={setClosing}
      />
      {closing && <CloseResolutionSheet resolution={closing} onClose={() => setClosing(undefined)} />}
    </Page>
  );
}

import { limits } from '@contract/limits';
import { t } from '@/i18n';
import { type BranchName, BranchSearch } from '@/shared/branch-search';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';

export interface BranchToAskProps {
  branch: BranchName | null;
  note: string;
  onBranch: (branch: BranchName) => void;
  onNote: (note: string) => void;
}

/** Which branch is to say who the reader is, and a word to it. */
export function BranchToAsk({ branch, note, onBranch, onNote }: BranchToAskProps) {
  return (
    <Card>
      <BranchSearch
        label={t('mine.branch')}
        hint={t('mine.branchHint')}
        chosen={branch ? [branch] : []}
        onChoose={onBranch}
      />
      {branch && (
        <TextField
          label={t('mine.note')}
          hint={t('mine.noteHint', { branch: branch.name })}
          optional
          value={note}
          most={limits.reason}
          onChange={onNote}
        />
      )}
    </Card>
  );
}

import { limits } from '@contract/limits';
import { useCall } from '@/cloud/use-call';
import { t } from '@/i18n';
import { type BranchName, BranchSearch } from '@/shared/branch-search';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';

export interface JointSheetProps {
  chosen: readonly BranchName[];
  onChange: (branches: BranchName[]) => void;
  onClose: () => void;
}

const others = limits.jointBranches - 1;

/** Which branches hold it together with the own. */
export function JointSheet({ chosen, onChange, onClose }: JointSheetProps) {
  const own = useCall('member.me', {}, { keep: true }).answer?.member?.branchId;
  const full = chosen.length >= others;
  const toggle = (branch: BranchName) => {
    const rest = chosen.filter(({ organizationId }) => organizationId !== branch.organizationId);
    if (rest.length < chosen.length) onChange(rest);
    else if (!full) onChange([...chosen, branch]);
  };
  const names = chosen.map(({ name }) => name).join(t('who.nameJoin'));
  return (
    <Sheet open title={t('who.jointTitle')} onClose={onClose}>
      <Notice kind='why'>
        {full ? t('who.jointFull', { n: others }) : t('who.jointWhy', { n: others - chosen.length })}
      </Notice>
      {chosen.length > 0 && <Notice kind='waiting'>{t('who.jointWith', { names })}</Notice>}
      <BranchSearch
        label={t('who.jointSearch')}
        hint={t('who.jointSearchHint')}
        chosen={chosen}
        onChoose={toggle}
        without={own}
      />
      <Button kind='main' onTap={onClose}>
        {t('who.jointDone')}
      </Button>
    </Sheet>
  );
}

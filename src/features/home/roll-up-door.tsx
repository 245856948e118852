import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';

/** For those who work for a higher committee: the way to its sum, and from there down to each branch. */
export function RollUpDoor({ of }: { of: { organizationId: string; name: string } }) {
  return (
    <Card rows>
      <ListRow
        title={t('home.rollUp', { name: of.name })}
        note={t('home.rollUpNote')}
        onTap={() => open('branchRollUp', { organizationId: of.organizationId })}
      />
    </Card>
  );
}

import type { Told } from '@contract/activity';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';

/** Whether somebody must be told who has no phone. */
export const hasUntold = (told: Told | null): boolean => told !== null && told.inPerson.length > 0;

export interface UntoldSheetProps {
  told: Told | null;
  onClose: () => void;
}

/** After something was announced, changed or called off: whom somebody must tell, by name; nothing when nobody. */
export function UntoldSheet({ told, onClose }: UntoldSheetProps) {
  const names = told?.inPerson.map(({ name }) => name) ?? [];
  return (
    <Sheet open={names.length > 0} title={t('life.untold')} onClose={onClose}>
      <Notice kind='waiting'>{t('life.inPerson', { names: names.join(t('activity.nameJoin')) })}</Notice>
      <Button kind='main' onTap={onClose}>
        {t('life.understood')}
      </Button>
    </Sheet>
  );
}

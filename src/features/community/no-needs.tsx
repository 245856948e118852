import type { NeedKind } from '@contract/words';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';

export interface NoNeedsProps {
  kind: NeedKind;
  year: number;
  /** The reader writes the community's list. */
  staff: boolean;
  onCopy?: () => unknown;
}

/** An empty list: says what to do next, to those who write it and to those who read it. */
export function NoNeeds({ kind, year, staff, onCopy }: NoNeedsProps) {
  const next =
    kind === 'need'
      ? t(staff ? 'community.needsEmptyStaff' : 'community.needsEmptyUnit')
      : t(staff ? 'community.offersEmptyStaff' : 'community.offersEmptyUnit');
  return (
    <Empty
      title={t(kind === 'need' ? 'community.needsEmpty' : 'community.offersEmpty', { year })}
      next={next}
      {...(onCopy && kind === 'need' ? { action: { words: t('community.needsCopy'), onTap: onCopy } } : {})}
    />
  );
}

/** The reader's unit is registered with no community yet. */
export const NotRegistered = ({ onGo }: { onGo: () => unknown }) => (
  <Card>
    <Empty
      picture='people'
      title={t('community.needsNotYet')}
      next={t('community.unitWhy')}
      action={{ words: t('community.needsGoRegister'), onTap: onGo }}
    />
  </Card>
);

import type { ActivityCard } from '@contract/activity';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { Lead, Sub } from '@/ui/text';
import { SaidNotice } from './said-notice';
import { isAskedToSay, SayBeforehand } from './say-beforehand';

/** Asks whether the caller will come, and why it asks; once that is settled, only how it stands. */
export function SayCard({ of }: { of: ActivityCard }) {
  if (!isAskedToSay(of)) return <SaidNotice of={of} />;
  const open = of.state === 'open';
  const silent = of.said === null || of.said.state === 'withdrawn';
  return (
    <Card>
      {silent ? (
        <>
          <Lead>{open ? t('activity.sayTitleOpen') : t('activity.sayTitle')}</Lead>
          <Sub>{open ? t('activity.sayWhyOpen') : t('activity.sayWhy')}</Sub>
        </>
      ) : (
        <SaidNotice of={of} />
      )}
      <SayBeforehand of={of} />
    </Card>
  );
}

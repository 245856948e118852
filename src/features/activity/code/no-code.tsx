import type { Refusal } from '@/cloud/trouble';
import { t } from '@/i18n';
import { Stopped } from '@/shared/stopped';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';

export interface NoCodeProps {
  of: Refusal;
  again: () => unknown;
  /** Where to go once check-in is over. */
  over: { words: string; onTap: () => unknown };
}

/** Why no code is shown: check-in is over, or it is not the reader's to show. */
export function NoCode({ of, again, over }: NoCodeProps) {
  if (of.code === 'activity.closed') {
    return (
      <Card>
        <Empty
          picture='allDone'
          title={t('activity.codeEnded')}
          next={t('activity.codeEndedNext')}
          action={over}
        />
      </Card>
    );
  }
  // Who gets no code for another reason may still see the roll, unless that is hidden too.
  const hidesRoll = of.code === 'activity.unknown' || of.code.startsWith('call.');
  return <Stopped of={of} again={again} {...(hidesRoll ? {} : { action: over })} />;
}

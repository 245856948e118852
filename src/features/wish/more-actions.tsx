import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import type { Asking } from './wish-sheets';

type May = Output<'wish.detail'>['may'];

/** What the caller can do besides the main thing, as rows: the words say it, a note says what comes of it. */
const further = (may: May) =>
  [
    may.progress && ('progress' as const),
    may.addHelpers && ('mates' as const),
    may.askBack && ('askBack' as const),
    may.split && ('split' as const),
    may.passOn && ('passOn' as const),
    may.release && ('release' as const),
    may.reject && !may.verify && ('reject' as const),
    may.withdraw && ('withdraw' as const),
  ].filter((what) => what !== false);

export interface MoreActionsProps {
  may: May;
  onAsk: (asking: Asking) => void;
  /** Whoever helps leaves it to the others. */
  onStandBack: () => Promise<unknown>;
}

/** 还可以: quiet ways on below everything else. */
export function MoreActions({ may, onAsk, onStandBack }: MoreActionsProps) {
  const rows = further(may);
  if (rows.length === 0 && !may.standBack) return null;
  return (
    <Section title={t('wish.further')}>
      <Card rows>
        {rows.map((what) => (
          <ListRow
            key={what}
            title={what === 'mates' ? t('wall.mates') : t(`wish.${what}`)}
            note={what === 'mates' ? t('wall.matesNote') : t(`wish.${what}Note`)}
            onTap={() => onAsk(what)}
          />
        ))}
        {may.standBack && (
          <ListRow title={t('wall.standBack')} note={t('wall.standBackNote')} onTap={onStandBack} />
        )}
      </Card>
    </Section>
  );
}

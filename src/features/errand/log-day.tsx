import type { LogLine } from '@contract/errand/log';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { dayText, startOfDay, timeText } from '@/i18n/dates';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';

const see = ({ about: { kind, id } }: LogLine) =>
  kind === 'errand' ? open('errandDetail', { errandId: id }) : open('wishDetail', { wishId: id });

const titles = {
  done: 'errand.logLineDone',
  progress: 'errand.logLineProgress',
  recorded: 'spot.logLine',
} as const satisfies Record<LogLine['deed'], string>;

/** One day of the log: who helped whom with what. */
export function LogDay({ day, lines }: { day: string; lines: readonly LogLine[] }) {
  return (
    <Section title={dayText(startOfDay(day))} side={t('errand.logLines', { n: lines.length })}>
      <Card rows>
        {lines.map((line) => {
          const { about, deed, at, helper, whom, title } = line;
          return (
            <ListRow
              key={`${about.id} ${deed} ${at}`}
              title={t(titles[deed], { helper, whom })}
              note={t('errand.logLineNote', {
                title,
                kind: t(about.kind === 'errand' ? 'errand.logErrand' : 'errand.logWish'),
                time: timeText(at),
              })}
              onTap={() => void see(line)}
            />
          );
        })}
      </Card>
    </Section>
  );
}

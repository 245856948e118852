import type { Service } from '@contract/community/service-sheet';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';

/** 「7月2日认领 · 7月5日办成」: what of it happened in the time that is looked at. */
export function serviceText({ source, takenAt, doneAt, confirmedAt }: Service): string {
  const told: [string | null, 'sheetTakenOn' | 'sheetGivenOn' | 'sheetDoneOn' | 'sheetConfirmedOn'][] = [
    [takenAt, source === 'errand' ? 'sheetGivenOn' : 'sheetTakenOn'],
    [doneAt, 'sheetDoneOn'],
    [confirmedAt, 'sheetConfirmedOn'],
  ];
  return told
    .flatMap(([at, words]) => (at ? [t(`community.${words}`, { day: nearDayText(at) })] : []))
    .join(' · ');
}

/** What somebody did for a community, one line each. */
export function ServiceRows({ services }: { services: readonly Service[] }) {
  return (
    <>
      {services.map((service) => (
        <ListRow
          key={`${service.source} ${service.id}`}
          title={service.title}
          note={serviceText(service)}
          {...(service.helped ? { side: <Tag tone='slate'>{t('community.sheetHelped')}</Tag> } : {})}
        />
      ))}
    </>
  );
}

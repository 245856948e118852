import type { Output } from '@contract/api';
import { View } from '@tarojs/components';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { nearDayText, timeText } from '@/i18n/dates';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import type { Minutes } from './minutes-form';
import { useDownloadRecord } from './use-download-record';
import { useMinutes } from './use-minutes';

type Activity = Pick<Output<'activity.detail'>, 'activityId' | 'state' | 'runsIt'>;

/** Once it has begun for those who run it, once it has ended for whoever it was for. */
const hasRecord = ({ state, runsIt }: Activity) =>
  state === 'closed' || state === 'filed' || (state === 'open' && runsIt);

function titleOf({ minutes, mayWrite }: Minutes): string {
  if (!mayWrite) return t('minutes.see');
  return minutes ? t('minutes.writeOn') : t('minutes.write');
}

function minutesNote({ minutes, mayWrite }: Minutes): string {
  if (minutes) {
    const { savedBy: name, savedAt } = minutes;
    return t('minutes.savedBy', { name, day: nearDayText(savedAt), time: timeText(savedAt) });
  }
  return mayWrite ? t('minutes.writeNote') : t('minutes.notYet');
}

function moreNote({ resolutions, pictures }: Minutes): string {
  const done = resolutions.filter(({ state }) => state === 'closed').length;
  return [
    resolutions.length > 0 && t('minutes.resolved', { n: resolutions.length, done }),
    pictures.length > 0 && t('minutes.pictureCount', { n: pictures.length }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** On an activity's page: the way to its minutes, and the record as a document. Nothing for whom they are not. */
export function RecordSection({ of: activity }: { of: Activity }) {
  const { activityId } = activity;
  const { answer: found } = useMinutes(activityId, { when: hasRecord(activity) });
  const { download, busy, trouble } = useDownloadRecord();
  if (!hasRecord(activity) || !found) return null;
  const toWrite = found.mayWrite && !found.minutes;
  const more = moreNote(found);
  return (
    <Section title={t('minutes.title')}>
      <TroubleNotice of={trouble} />
      <Card rows>
        <ListRow
          dot={toWrite}
          title={titleOf(found)}
          note={
            <>
              <View>{minutesNote(found)}</View>
              {more && <View>{more}</View>}
            </>
          }
          onTap={() => open('activityMinutes', { activityId })}
        />
        {found.mayDownload && (
          <ListRow
            title={busy ? t('minutes.downloading') : t('minutes.download')}
            note={t('minutes.downloadNote')}
            onTap={() => download(activityId)}
          />
        )}
      </Card>
    </Section>
  );
}

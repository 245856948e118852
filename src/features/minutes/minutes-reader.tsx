import type { SavedMinutes } from '@contract/activity/minutes';
import { Text, View } from '@tarojs/components';
import { t } from '@/i18n';
import { nearDayText, timeText } from '@/i18n/dates';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lead, Sub, Tiny } from '@/ui/text';
import { sectionTitle } from './section-title';
import './minutes.scss';

/** Minutes as they were saved, to read. */
export function MinutesReader({ of: minutes }: { of: SavedMinutes | null }) {
  if (!minutes) {
    return (
      <Card>
        <Empty title={t('minutes.nothingWritten')} next={t('minutes.nothingWrittenNext')} />
      </Card>
    );
  }
  const { chair, recorder, savedBy, savedAt } = minutes;
  const written = minutes.sections.filter(({ text }) => text !== '');
  return (
    <Card>
      <Sub>{t('minutes.people', { chair, recorder })}</Sub>
      {written.map((section) => (
        <View key={`${section.section} ${section.title}`} className='minutes-text'>
          <Lead>{sectionTitle(section)}</Lead>
          <Text className='minutes-text__words' userSelect>
            {section.text}
          </Text>
        </View>
      ))}
      <Tiny>
        {t('minutes.savedBy', { name: savedBy, day: nearDayText(savedAt), time: timeText(savedAt) })}
      </Tiny>
    </Card>
  );
}

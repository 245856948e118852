import type { SavedMinutes } from '@contract/activity/minutes';
import { View } from '@tarojs/components';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/layout/notice';
import { Section } from '@/ui/layout/section';
import { Row } from '@/ui/row';
import { MinutesReader } from './minutes-reader';
import './minutes.scss';

export interface ConflictCardProps {
  saved: SavedMinutes;
  onKeepMine: () => void;
  onTakeSaved: () => void;
}

/** Somebody else saved while this one was written: both are there to be seen, and the writer says which goes on. */
export function ConflictCard({ saved, onKeepMine, onTakeSaved }: ConflictCardProps) {
  const { savedBy: name } = saved;
  return (
    <>
      <Notice kind='waiting'>{t('minutes.conflict', { name })}</Notice>
      <Section title={t('minutes.theirs', { name })}>
        <MinutesReader of={saved} />
      </Section>
      <View className='minutes-choice'>
        <Row equal>
          <Button size='medium' onTap={onTakeSaved}>
            {t('minutes.takeTheirs')}
          </Button>
          <Button kind='soft' size='medium' onTap={onKeepMine}>
            {t('minutes.keepMine')}
          </Button>
        </Row>
      </View>
    </>
  );
}

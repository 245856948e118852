import type { Output } from '@contract/api';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { t } from '@/i18n';
import { nearDayText, startOfDay } from '@/i18n/dates';
import { apartText, nameApart } from '@/i18n/tell-apart';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Avatar } from '@/ui/pictures/avatar';
import { Grow, Row } from '@/ui/row';
import { Lead, Tiny } from '@/ui/text';
import './note-card.scss';

export type WaitingNotes = Output<'study.waiting'>['items'][number];

/** Notes up to this length are shown whole. Characters. */
const shownWhole = 160;

export interface NoteCardProps {
  notes: WaitingNotes;
  onAccept: () => Promise<void>;
  onSendBack: () => void;
}

/** Somebody's study notes to be read, and the two answers. */
export function NoteCard({ notes, onAccept, onSendBack }: NoteCardProps) {
  const [whole, setWhole] = useState(notes.notes.length <= shownWhole);
  const apart = apartText(notes.distinguishing);
  const text = whole
    ? notes.notes
    : t('branch.cut', { text: Array.from(notes.notes).slice(0, shownWhole).join('') });
  return (
    <Card>
      <Row>
        <Avatar name={notes.memberName} />
        <Grow>
          <View>{notes.memberName}</View>
          {apart !== '' && <Tiny>{apart}</Tiny>}
          {notes.branchName && <Tiny>{notes.branchName}</Tiny>}
          <Tiny>
            {t('branch.noteLine', {
              kind: t(`studyKind.${notes.kind}`),
              hours: notes.hours,
              day: nearDayText(startOfDay(notes.studiedOn)),
            })}
          </Tiny>
        </Grow>
        <Tiny>{nearDayText(notes.sentAt)}</Tiny>
      </Row>
      <View className='note-card__title'>
        <Lead>{notes.title}</Lead>
      </View>
      <Text className='note-card__text' userSelect>
        {text}
      </Text>
      {notes.notes.length > shownWhole && (
        <View className='note-card__more' onClick={() => setWhole(!whole)}>
          {whole ? t('branch.readLess') : t('branch.readAll')}
        </View>
      )}
      <Row equal spaced>
        <Button size='medium' onTap={onSendBack}>
          {t('branch.sendBack')}
        </Button>
        <Button
          kind='soft'
          size='medium'
          label={t('branch.acceptLabel', { name: nameApart({ ...notes, name: notes.memberName }) })}
          onTap={onAccept}
        >
          {t('branch.accept')}
        </Button>
      </Row>
    </Card>
  );
}

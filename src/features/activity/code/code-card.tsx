import { Text, View } from '@tarojs/components';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { QrPicture } from '@/ui/pictures/qr-picture';
import { Tiny } from '@/ui/text';
import { codeStanding, wordAt } from './code-standing';
import { CodeWords } from './code-words';
import { spacedWord } from './spaced-word';
import type { ChangingCode } from './use-activity-code';
import './code-card.scss';

export interface CodeCardProps {
  code: ChangingCode;
  /** What the picture says. */
  text: string;
  now: number;
  /** Shows it large on another screen. */
  onProject: () => unknown;
  /** Takes the opening back; left out where somebody has come. */
  onUndo?: (() => unknown) | undefined;
}

/** The changing code and its word. When no newer one comes it says so, and takes away what would be refused. */
export function CodeCard({ code, text, now, onProject, onUndo }: CodeCardProps) {
  const { taken } = codeStanding(code, now);
  const word = wordAt(code, now);
  return (
    <Card>
      <View className='code-card'>
        <QrPicture text={taken ? text : ''} label={t('activity.codePicture', { n: code.slotSeconds })} />
        <View className='code-card__words'>
          <CodeWords code={code} now={now} />
        </View>
        {word && (
          <View className='code-card__word'>
            <Text className='code-card__ask'>{t('activity.wordAsk')}</Text>
            <Text className='code-card__digits'>{spacedWord(word)}</Text>
          </View>
        )}
        <Tiny>{t('activity.codeForWhom')}</Tiny>
        <Tiny>{t('activity.codeNoPhone')}</Tiny>
        <View className='code-card__project'>
          <Button size='small' onTap={onProject}>
            {t('activity.project')}
          </Button>
          {onUndo && (
            <Button size='small' onTap={onUndo}>
              {t('activity.undoOpen')}
            </Button>
          )}
        </View>
      </View>
    </Card>
  );
}

import { Text, View } from '@tarojs/components';
import { t } from '@/i18n';
import { QrPicture } from '@/ui/pictures/qr-picture';
import { codeStanding, wordAt } from './code-standing';
import { CodeWords } from './code-words';
import { spacedWord } from './spaced-word';
import type { ChangingCode } from './use-activity-code';
import './projector-view.scss';

export interface ProjectorViewProps {
  code: ChangingCode;
  /** What the picture says. */
  text: string;
  now: number;
}

/** The code beside (on a wide screen) or above what goes with it: how many have come, and the word. */
export function ProjectorView({ code, text, now }: ProjectorViewProps) {
  const { taken } = codeStanding(code, now);
  const word = wordAt(code, now);
  return (
    <View className='projector'>
      <View className='projector__code'>
        <QrPicture text={taken ? text : ''} label={t('activity.codePicture', { n: code.slotSeconds })} />
      </View>
      <View className='projector__side'>
        {code.counts && (
          <View className='projector__part'>
            <View className='projector__label'>{t('activity.arrived')}</View>
            <View className='projector__count'>
              <Text className='projector__arrived'>{code.counts.arrived}</Text>
              <Text className='projector__expected'>
                {t('activity.ofExpected', { n: code.counts.expected })}
              </Text>
            </View>
          </View>
        )}
        {word && (
          <View className='projector__part'>
            <View className='projector__label'>{t('activity.projectorWord')}</View>
            <View className='projector__word'>{spacedWord(word)}</View>
          </View>
        )}
        <View className='projector__when'>
          <CodeWords code={code} now={now} />
        </View>
      </View>
    </View>
  );
}

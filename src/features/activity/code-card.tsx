import { View } from '@tarojs/components';
import { t } from '@/i18n';
import { Card } from '@/ui/card';
import { SecondsRing } from '@/ui/countdown-ring';
import { QrPicture } from '@/ui/qr-picture';
import { Sub, Tiny } from '@/ui/text';
import type { ChangingCode } from './use-activity-code';
import './code-card.scss';

/** Milliseconds for which the next code may be on its way without a word about it. */
const grace = 1500;

export interface CodeCardProps {
  code: ChangingCode;
  /** What the picture says. */
  text: string;
  now: number;
}

/** The changing code. When no newer one comes it says so, and takes away what would be refused. */
export function CodeCard({ code: { code, until, slotSeconds }, text, now }: CodeCardProps) {
  const lateBy = now - until;
  const taken = code !== undefined && lateBy < slotSeconds * 1000;
  const words = () => {
    if (code === undefined) return t('activity.codeComing');
    if (!taken) return t('activity.codeOld');
    return lateBy > grace ? t('activity.codeRetrying') : undefined;
  };
  const said = words();
  return (
    <Card>
      <View className='code-card'>
        <QrPicture text={taken ? text : ''} label={t('activity.codePicture', { n: slotSeconds })} />
        <View className='code-card__words'>
          {said === undefined ? (
            <SecondsRing seconds={Math.max(0, Math.ceil(-lateBy / 1000))} whole={slotSeconds} />
          ) : (
            <Sub>{said}</Sub>
          )}
        </View>
        <Tiny>{t('activity.codeForWhom')}</Tiny>
        <Tiny>{t('activity.codeNoPhone')}</Tiny>
      </View>
    </Card>
  );
}

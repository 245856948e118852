import { View } from '@tarojs/components';
import { t } from '@/i18n';
import { SecondsRing } from '@/ui/figures/countdown-ring';
import { Sub } from '@/ui/text';
import { codeStanding } from './code-standing';
import type { ChangingCode } from './use-activity-code';
import './code-words.scss';

/** Below the code: when it changes, or why no newer one has come. */
export function CodeWords({ code, now }: { code: ChangingCode; now: number }) {
  const { taken, late, secondsLeft } = codeStanding(code, now);
  if (code.code === undefined) return <Sub>{t('activity.codeComing')}</Sub>;
  if (!taken) return <Sub>{t('activity.codeOld')}</Sub>;
  if (late) return <Sub>{t('activity.codeRetrying')}</Sub>;
  return (
    <>
      <SecondsRing seconds={secondsLeft} whole={code.slotSeconds} />
      {code.alone && (
        <View className='code-words__alone'>
          <Sub>{t('activity.codeAlone')}</Sub>
        </View>
      )}
    </>
  );
}

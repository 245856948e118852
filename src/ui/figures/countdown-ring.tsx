import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import './countdown-ring.scss';

/** Circumference of the ring's circle, radius 7. */
const round = 2 * Math.PI * 7;

function ringPicture(share: number): string {
  const arc = `${(round * share).toFixed(1)} ${round.toFixed(1)}`;
  const svg =
    "<svg xmlns='http://www.w3.org/2000/svg' width='18' height='18' viewBox='0 0 18 18' fill='none' stroke-width='3'>" +
    `<circle cx='9' cy='9' r='7' stroke='#ECE6DC'/><circle cx='9' cy='9' r='7' stroke='#C8161D' stroke-dasharray='${arc}' stroke-linecap='round' transform='rotate(-90 9 9)'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The ring alone, for a page that counts the seconds itself. */
export function SecondsRing({ seconds, whole }: { seconds: number; whole: number }) {
  return (
    <View className='countdown'>
      <Image
        className='countdown__ring'
        src={ringPicture(Math.min(1, seconds / whole))}
        {...spoken({ hidden: true })}
      />
      <View>{t('common.secondsToNext', { n: seconds })}</View>
    </View>
  );
}

export interface CountdownRingProps {
  /** When the time is up, in milliseconds of `Date.now()`. */
  until: number;
  /** How long the whole turn is, in seconds. */
  whole: number;
  /** Called once when the time is up. */
  onDone?: () => void;
}

const left = (until: number) => Math.max(0, Math.ceil((until - Date.now()) / 1000));

/** The seconds left until the code changes. Draws once a second, as often as WeChat likes to be told anything. */
export function CountdownRing({ until, whole, onDone }: CountdownRingProps) {
  const [seconds, setSeconds] = useState(() => left(until));
  useEffect(() => {
    setSeconds(left(until));
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const now = left(until);
      setSeconds(now);
      if (now === 0) onDone?.();
      // The next full second, so that each second is drawn once.
      else timer = setTimeout(tick, ((until - Date.now()) % 1000) + 20);
    };
    timer = setTimeout(tick, ((until - Date.now()) % 1000) + 20);
    return () => clearTimeout(timer);
  }, [until, onDone]);
  return <SecondsRing seconds={seconds} whole={whole} />;
}

import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { Drawing } from '@/ui/pictures/drawing';
import { Sub, Title } from '@/ui/text';
import './check-in-mark.scss';

export interface CheckInMarkProps {
  /** `ready` waits for a scan; `busy` turns while the code is on its way; `wanting` says calmly that it is not done. */
  kind: 'ready' | 'busy' | 'wanting';
  title: string;
  note?: string;
}

/** Where the green tick would stand: not scanned yet, still on the way, or not done and why. */
export function CheckInMark({ kind, title, note }: CheckInMarkProps) {
  return (
    <View className='check-in-mark'>
      {kind === 'ready' ? (
        <View className='check-in-mark__ready'>
          <Drawing of='scan' />
        </View>
      ) : (
        <View className={`check-in-mark__round check-in-mark__round--${kind}`} {...spoken({ hidden: true })}>
          <View className={`check-in-mark__${kind}`} />
        </View>
      )}
      <View {...spoken(kind === 'ready' ? {} : { role: 'alert' })}>
        <Title>{title}</Title>
        {note && <Sub>{note}</Sub>}
      </View>
    </View>
  );
}

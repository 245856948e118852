import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { Sub, Title } from '@/ui/text';
import './check-in-mark.scss';

export interface CheckInMarkProps {
  /** `busy` turns while the code is on its way; `wanting` says calmly that it is not done. */
  kind: 'busy' | 'wanting';
  title: string;
  note?: string;
}

/** Where the green tick would stand: still on the way, or not done and why. */
export function CheckInMark({ kind, title, note }: CheckInMarkProps) {
  return (
    <View className='check-in-mark'>
      <View className={`check-in-mark__round check-in-mark__round--${kind}`} {...spoken({ hidden: true })}>
        <View className={`check-in-mark__${kind}`} />
      </View>
      <View {...spoken({ role: 'alert' })}>
        <Title>{title}</Title>
        {note && <Sub>{note}</Sub>}
      </View>
    </View>
  );
}

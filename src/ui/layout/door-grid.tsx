import { Text, View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { Icon, type IconProps } from '../pictures/icon';
import './door-grid.scss';

export interface Door {
  icon: IconProps['name'];
  words: string;
  onTap: () => unknown;
}

/** Ways on, four side by side, each a drawing with its words; three with large type. */
export function DoorGrid({ doors }: { doors: readonly Door[] }) {
  return (
    <View className='door-grid'>
      {doors.map(({ icon, words, onTap }) => (
        <View
          key={words}
          className='door-grid__door'
          hoverClass='door-grid__door--pressed'
          onClick={() => void onTap()}
          {...spoken({ role: 'button' })}
        >
          <View className='door-grid__icon'>
            <Icon name={icon} tone='gold' />
          </View>
          <Text className='door-grid__words'>{words}</Text>
        </View>
      ))}
    </View>
  );
}

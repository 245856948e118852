import { Image, View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import './picture-grid.scss';

export interface PicturePlace {
  key: string;
  url: string | null;
  /** What a screen reader says. */
  label: string;
  /** Laid over the picture: why others do not see it. */
  mark?: string | undefined;
  onTap: () => void;
}

/** Pictures, three in a row, each to be tapped. */
export const PictureGrid = ({ places }: { places: readonly PicturePlace[] }) => (
  <View className='pictures'>
    {places.map(({ key, url, label, mark, onTap }) => (
      <View
        key={key}
        className='pictures__place'
        hoverClass='pictures__place--pressed'
        onClick={onTap}
        {...spoken({ role: 'button', label })}
      >
        {url && <Image className='pictures__image' src={url} mode='aspectFill' />}
        {mark && <View className='pictures__state'>{mark}</View>}
      </View>
    ))}
  </View>
);

import { Image, View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { Card } from '../layout/card';
import { Sub, Tiny, Title } from '../text';
import { type Poster, pictureOf } from './poster-drawing';
import './poster-sheet.scss';

/** The poster as it will be printed: whose and what, the code, and what to do. */
export function PosterSheet({ of: poster }: { of: Poster }) {
  return (
    <Card>
      <View className='poster-sheet'>
        <Tiny>{poster.over}</Tiny>
        <Title>{poster.title}</Title>
        {poster.lines.map((line) => (
          <Sub key={line}>{line}</Sub>
        ))}
        <View className='poster-sheet__code'>
          <Image
            className='poster-sheet__image'
            src={pictureOf(poster)}
            mode='aspectFit'
            {...spoken({ role: 'img', label: poster.codeLabel })}
          />
        </View>
        <View className='poster-sheet__scan'>{poster.call}</View>
        <Sub>{poster.note}</Sub>
      </View>
    </Card>
  );
}

import { Image, View } from '@tarojs/components';
import { useMemo } from 'react';
import { spoken } from '@/device/aria';
import { qrGif } from './qr-gif';
import './qr-picture.scss';

export interface QrPictureProps {
  /** What the code says. */
  text: string;
  /** What a screen reader says. */
  label: string;
}

/** A QR code, large and dark on white. While there is no text yet, its place is kept. */
export function QrPicture({ text, label }: QrPictureProps) {
  const source = useMemo(() => (text === '' ? '' : qrGif(text)), [text]);
  return (
    <View className='qr-picture'>
      {source !== '' && (
        <Image
          className='qr-picture__image'
          src={source}
          mode='aspectFit'
          {...spoken({ role: 'img', label })}
        />
      )}
    </View>
  );
}

import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { spoken } from '@/device/aria';
import { goBack } from '@/device/page/navigate';
import { t } from '@/i18n';
import type { TitleBarProps } from './title-bar';
import './title-bar.h5.scss';

/** Taro draws no bar in a browser: this one is as quiet and as tall as WeChat's. */
export function TitleBar({ title, back }: TitleBarProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <View className='title-bar'>
      {back && (
        <View
          className='title-bar__back'
          hoverClass='title-bar__back--pressed'
          onClick={() => void goBack()}
          {...spoken({ role: 'button', label: t('common.back') })}
        >
          <View className='title-bar__arrow' />
        </View>
      )}
      <Text className='title-bar__title' {...spoken({ role: 'heading' })}>
        {title}
      </Text>
    </View>
  );
}

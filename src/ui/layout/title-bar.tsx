import Taro from '@tarojs/taro';
import { useEffect } from 'react';

export interface TitleBarProps {
  title: string;
  /** Whether a way back is shown. */
  back: boolean;
}

/** WeChat draws the bar; it only has to be told the title. */
export function TitleBar({ title }: TitleBarProps) {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);
  return null;
}

import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '@/device/aria';
import './text-link.scss';

/** A way on that is less than a button: words with an arrow, as tall as a finger. */
export function TextLink({ onTap, children }: { onTap: () => unknown; children?: ReactNode }) {
  return (
    <View
      className='text-link'
      hoverClass='text-link--pressed'
      onClick={() => void onTap()}
      {...spoken({ role: 'button' })}
    >
      {children}
      {' \u203a'}
    </View>
  );
}

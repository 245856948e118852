import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '@/device/aria';
import './text-link.scss';

export interface TextLinkProps {
  onTap: () => unknown;
  /** What a screen reader says, where the words alone do not say what comes. */
  label?: string;
  children?: ReactNode;
}

/** A way on that is less than a button: words with an arrow, as tall as a finger. */
export function TextLink({ onTap, label, children }: TextLinkProps) {
  return (
    <View
      className='text-link'
      hoverClass='text-link--pressed'
      onClick={() => void onTap()}
      {...spoken({ role: 'button', ...(label ? { label } : {}) })}
    >
      {children}
      {/* Never alone on a line of its own. */}
      {'\u00a0\u203a'}
    </View>
  );
}

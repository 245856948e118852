import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '@/device/aria';
import { Button } from '../button';
import './notice.scss';

export interface NoticeProps {
  /** `why`: why something is asked. `refused`: it was not done. `waiting`: no connection, or somebody else's turn. `done`: it was. */
  kind: 'why' | 'refused' | 'waiting' | 'done';
  action?: { words: string; onTap: () => unknown };
  children?: ReactNode;
}

/** A few words about the page or the form they stand in. Refusals are read out at once. */
export function Notice({ kind, action, children }: NoticeProps) {
  return (
    <View className={`notice notice--${kind}`} {...(kind === 'refused' ? spoken({ role: 'alert' }) : {})}>
      <View className='notice__words'>{children}</View>
      {action && (
        <Button size='tiny' onTap={action.onTap}>
          {action.words}
        </Button>
      )}
    </View>
  );
}

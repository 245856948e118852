import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '@/device/aria';
import { classes } from '../classes';
import './card.scss';

export interface CardProps {
  /** Holds rows only: less air above and below, since each row brings its own. */
  rows?: boolean;
  /** Over and done with: stands back. */
  quiet?: boolean;
  tone?: 'plain' | 'gold';
  onTap?: () => void;
  children?: ReactNode;
}

/** A white sheet on the paper: one matter to a card. With `onTap` all of it can be pressed. */
export function Card({ rows = false, quiet = false, tone = 'plain', onTap, children }: CardProps) {
  return (
    <View
      className={classes(
        'card',
        rows && 'card--rows',
        quiet && 'card--quiet',
        tone === 'gold' && 'card--gold',
      )}
      hoverClass={onTap ? 'card--pressed' : 'none'}
      onClick={onTap}
      {...(onTap ? spoken({ role: 'button' }) : {})}
    >
      {children}
    </View>
  );
}

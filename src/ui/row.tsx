import { View } from '@tarojs/components';
import { Children, isValidElement, type ReactNode } from 'react';
import { classes } from './classes';
import './row.scss';

export interface RowProps {
  /** Where shorter things stand beside taller ones. */
  align?: 'middle' | 'top' | 'foot';
  /** Pushes the first and the last apart. */
  apart?: boolean;
  /** Shares the width equally, as two buttons do. */
  equal?: boolean;
  /** With large type, stands one under the other. */
  stacks?: boolean;
  /** Air above. */
  spaced?: boolean;
  children?: ReactNode;
}

/** Takes the room that is left in a `Row`. */
export function Grow({ children }: { children?: ReactNode }) {
  return <>{children}</>;
}

/**
 * Things side by side, 12 px apart. Wrap what should take the room that is left in `Grow`.
 * Each thing gets a cell of its own: flex `gap` is unknown to iOS 12 and Chrome 70, `*` to WeChat's style sheets.
 */
export function Row({ align = 'middle', apart, equal, stacks, spaced, children }: RowProps) {
  const names = classes(
    'row',
    `row--${align}`,
    apart && 'row--apart',
    equal && 'row--equal',
    stacks && 'row--stacks',
    spaced && 'row--spaced',
  );
  return (
    <View className={names}>
      {Children.map(children, (child) => {
        if (child === null || child === undefined || typeof child === 'boolean') return null;
        const grows = isValidElement(child) && child.type === Grow;
        return <View className={classes('row__cell', grows && 'row__cell--grow')}>{child}</View>;
      })}
    </View>
  );
}

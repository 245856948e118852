import { Button as NativeButton } from '@tarojs/components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { spoken } from '@/device/aria';
import { classes } from './classes';
import './button.scss';

export interface ButtonProps {
  /** `main`: the single main action of a screen. `soft`: an action on one thing among others. `line`: the rest. */
  kind?: 'main' | 'soft' | 'line';
  /** `small` beside text, `tiny` in a row of a list; both keep a 44 px target. */
  size?: 'normal' | 'medium' | 'small' | 'tiny';
  busy?: boolean;
  disabled?: boolean;
  /** When it answers a promise, the button is busy until that settles. */
  onTap?: () => unknown;
  /** Opens WeChat's own sharing instead, or asks its owner for the phone's number. */
  openType?: 'share' | 'contact' | 'getPhoneNumber';
  /** What its owner answered; busy while a promise that it answers has not settled. */
  onPhoneNumber?: (answered: { code?: string; errMsg: string }) => unknown;
  /** Which thing it is about, for sharing. */
  about?: string;
  /** What a screen reader says, when the words alone would not tell which row is meant. */
  label?: string;
  children?: ReactNode;
}

/** A button that cannot be pressed twice: while it is busy, further taps do nothing. */
export function Button(props: ButtonProps) {
  const {
    kind = 'line',
    size = 'normal',
    busy = false,
    disabled = false,
    onTap,
    openType,
    onPhoneNumber,
    about,
    label,
    children,
  } = props;
  const [working, setWorking] = useState(false);
  const held = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const waits = busy || working;
  const press = (tapped: (() => unknown) | undefined) => {
    if (waits || disabled || held.current) return;
    const work = tapped?.();
    if (!(work instanceof Promise)) return;
    held.current = true;
    setWorking(true);
    const release = () => {
      held.current = false;
      if (here.current) setWorking(false);
    };
    work.then(release, (why: unknown) => {
      release();
      throw why;
    });
  };

  return (
    <NativeButton
      className={classes(
        'button',
        `button--${kind}`,
        `button--${size}`,
        waits && 'button--busy',
        disabled && 'button--off',
      )}
      hoverClass={waits || disabled ? 'none' : `button--${kind}-pressed`}
      disabled={disabled || waits}
      openType={openType}
      {...(about === undefined ? {} : { 'data-about': about })}
      onClick={() => press(onTap)}
      {...(onPhoneNumber
        ? {
            onGetPhoneNumber: ({ detail }: { detail: { code?: string; errMsg: string } }) =>
              press(() => onPhoneNumber(detail)),
          }
        : {})}
      {...spoken({ role: 'button', label, disabled: disabled || waits })}
    >
      {children}
    </NativeButton>
  );
}

import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import { classes } from '../classes';
import './field.scss';

export interface FieldProps {
  label: string;
  /** Why it is asked, or how to write it. */
  hint?: string;
  /** What is wrong with it; stands under it in red. */
  error?: string;
  optional?: boolean;
  /** Characters used and allowed. */
  used?: number;
  most?: number;
}

/** What every field has around it: its label, why it is asked, what is wrong with it. */
export function Field({
  label,
  hint,
  error,
  optional,
  used,
  most,
  children,
}: FieldProps & { children?: ReactNode }) {
  const near = used !== undefined && most !== undefined && used >= most * 0.8;
  return (
    <View className={classes('field', !!error && 'field--wrong')}>
      <View className='field__head'>
        <View className='field__label'>{label}</View>
        {optional && <View className='field__optional'>{t('common.optional')}</View>}
      </View>
      {hint && <View className='field__hint'>{hint}</View>}
      {children}
      {(error || near) && (
        <View className='field__foot'>
          <View className='field__error' {...spoken({ role: 'alert' })}>
            {error}
          </View>
          {near && <View className='field__count'>{t('common.lettersLeft', { used, most })}</View>}
        </View>
      )}
    </View>
  );
}

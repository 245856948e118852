import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import './sheet.scss';

export interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children?: ReactNode;
}

/** A sheet from the foot of the screen for one short task; a tap beside it closes it. */
export function Sheet({ open, title, onClose, children }: SheetProps) {
  if (!open) return null;
  return (
    <View className='sheet'>
      <View
        className='sheet__veil'
        onClick={onClose}
        catchMove
        {...spoken({ role: 'button', label: t('common.closeHint') })}
      />
      <View className='sheet__paper'>
        <View className='sheet__title'>{title}</View>
        {children}
      </View>
    </View>
  );
}

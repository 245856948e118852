import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import { t } from '@/i18n';
import { useLargeType } from '@/platform/large-type';
import { classes } from '../classes';
import { TitleBar } from './title-bar';
import './page.scss';

export interface PageProps {
  title: string;
  /** One of the four tabs: no way back, and the tab bar stands below. */
  tab?: boolean;
  /** Stays at the foot of the screen while the page scrolls; usually one or two buttons. */
  footer?: ReactNode;
  /** Set in the middle, as when something has just been done. */
  centred?: boolean;
  /** Draws type this much larger whatever is set; for the gallery. */
  scale?: number;
  children?: ReactNode;
}

/** The ground every page stands on: paper, title, the reader's type size, and a foot that clears the phone's edge. */
export function Page({ title, tab = false, footer, centred = false, scale, children }: PageProps) {
  const type = useLargeType();
  const drawn = scale ?? type.scale;
  return (
    <View
      className={classes('page', drawn >= 1.25 && 'page--large', tab && 'page--tab')}
      style={{ '--scale': String(drawn) } as CSSProperties}
    >
      <TitleBar title={title} back={!tab} />
      <View
        className={classes('page__body', centred && 'page__body--centred', !!footer && 'page__body--footed')}
      >
        {children}
      </View>
      {footer && <View className='page__footer'>{footer}</View>}
      {IS_TRAINING && <View className='page__mark'>{t('common.training')}</View>}
    </View>
  );
}

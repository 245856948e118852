import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import { classes } from '@/ui/classes';
import type { ListView } from './use-wish-lists';
import './view-switch.scss';

export interface ViewSwitchProps {
  views: readonly ListView[];
  chosen: ListView;
  onChoose: (view: ListView) => void;
}

/** The wall, or the caller's own lists. */
export function ViewSwitch({ views, chosen, onChoose }: ViewSwitchProps) {
  return (
    <View className='view-switch' {...spoken({ role: 'radiogroup', label: t('wish.view') })}>
      {views.map((view) => (
        <View
          key={view}
          className={classes('view-switch__one', view === chosen && 'view-switch__one--on')}
          onClick={() => onChoose(view)}
          {...spoken({ role: 'radio', checked: view === chosen })}
        >
          {t(`wish.${view}`)}
        </View>
      ))}
    </View>
  );
}

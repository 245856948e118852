import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Icon } from '@/ui/pictures/icon';
import './inbox-door.scss';

/** The bell beside the greeting, with its word and how many messages have not been opened. */
export function InboxDoor({ unread }: { unread: number }) {
  const label = unread > 0 ? t('inbox.doorLabel', { n: unread }) : t('inbox.door');
  return (
    <View
      className='inbox-door'
      hoverClass='inbox-door--pressed'
      onClick={() => void open('memberInbox')}
      {...spoken({ role: 'button', label })}
    >
      <Icon name='bell' tone={unread > 0 ? 'red' : 'quiet'} />
      {t('inbox.door')}
      {unread > 0 && <View className='inbox-door__count'>{unread > 99 ? '99+' : unread}</View>}
    </View>
  );
}

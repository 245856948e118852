import { open, openTab } from '@/device/page/navigate';
import { t } from '@/i18n';
import { dayText, timeText } from '@/i18n/dates';
import { BigTile } from '@/ui/layout/big-tile';
import { Heading } from '@/ui/layout/heading';
import { InboxDoor } from './inbox-door';
import type { Home } from './use-home';

export interface SimpleHomeProps {
  member: NonNullable<Home['member']>;
  next: Home['next'];
  unread: number;
  /** When they checked in to what is next; null until they have. */
  came: string | null;
  /** What is next is today or open: then to check in is the main thing. */
  isNow: boolean;
  onCheckIn: () => void;
}

/** The home for those who read with effort: few words, large ones. The whole home lies below it. */
export function SimpleHome({ member, next, unread, came, isNow, onCheckIn }: SimpleHomeProps) {
  const when =
    next &&
    t('home.simpleNext', { day: dayText(next.startsAt), time: timeText(next.startsAt), place: next.place });
  return (
    <>
      <Heading
        title={t('home.simpleHello', { name: member.name })}
        note={when ?? t('home.simpleNothing')}
        side={<InboxDoor unread={unread} />}
      />
      {next && came && (
        <BigTile
          tone='gold'
          title={t('home.simpleCame', { time: timeText(came) })}
          note={t('home.simpleCameNote')}
          onTap={() => void open('activityDetail', { activityId: next.activityId })}
        />
      )}
      {next && !came && (
        <BigTile
          tone={isNow ? 'main' : 'plain'}
          title={t('home.simpleCheckIn')}
          note={t('home.simpleCheckInNote')}
          onTap={onCheckIn}
        />
      )}
      <BigTile
        title={t('tabs.wishes')}
        note={t('home.simpleWishesNote')}
        onTap={() => void openTab('wishes')}
      />
      <BigTile title={t('tabs.study')} note={t('home.simpleStudyNote')} onTap={() => void openTab('study')} />
    </>
  );
}

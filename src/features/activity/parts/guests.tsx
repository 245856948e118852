import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { hasEnded } from './has-ended';

/** Those invited who are on no roll here: named, never counted. Nothing when there are none. */
export function Guests({
  of: { guests, state },
}: {
  of: Pick<Output<'activity.detail'>, 'guests' | 'state'>;
}) {
  if (guests.length === 0) return null;
  return (
    <Section title={t('activity.guests')} side={t('common.people', { n: guests.length })}>
      <Card rows>
        {guests.map(({ guestId, name, from, came }) => (
          <ListRow
            key={guestId}
            title={name}
            note={from}
            side={
              came ? (
                <Tag tone='green'>{t('activity.guestCame')}</Tag>
              ) : (
                hasEnded(state) && <Tag tone='slate'>{t('activity.guestMissed')}</Tag>
              )
            }
          />
        ))}
      </Card>
    </Section>
  );
}

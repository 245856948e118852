import type { Output } from '@contract/api';
import { open } from '@/device/navigate';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';

type Wish = Output<'wish.detail'>;

/** The question that the community asked last, as far as the caller may read it. */
const questionOf = ({ steps }: Wish) => [...steps].reverse().find(({ what }) => what === 'askedBack');

/** What must be known before anything else: a question that waits, to whom it was passed on, how it ended. */
export function WishNotes({ of: wish }: { of: Wish }) {
  const asked = wish.state === 'asked' ? questionOf(wish) : undefined;
  return (
    <>
      {asked?.note && (
        <Notice kind='waiting'>{t('wish.question', { who: asked.by, question: asked.note })}</Notice>
      )}
      {wish.state === 'passedOn' && <Notice kind='why'>{t('wish.passedTo', { to: wish.passedTo })}</Notice>}
      {wish.state === 'undisputed' && <Notice kind='done'>{t('wish.undisputedKindly')}</Notice>}
      {wish.toVerify?.review && <Notice kind='waiting'>{t('wish.reviewText')}</Notice>}
      {wish.toVerify && wish.toVerify.similar.length > 0 && (
        <Section title={t('wish.similar')}>
          <Card rows>
            {wish.toVerify.similar.map(({ wishId, title, number, state, postedAt }) => (
              <ListRow
                key={wishId}
                title={title}
                note={t('wish.similarNote', {
                  day: nearDayText(postedAt),
                  state: t(`wishState.${state}`),
                  number,
                })}
                onTap={() => open('wishDetail', { wishId })}
              />
            ))}
          </Card>
        </Section>
      )}
    </>
  );
}

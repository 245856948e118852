import type { Output } from '@contract/api';
import { open, openTab } from '@/device/page/navigate';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { NumbersNotice } from './post/numbers-notice';
import { useWishReader } from './use-wish-reader';

type Wish = Output<'wish.detail'>;

/** The last time that the community asked back or rejected it, as far as the caller may read it. */
const lastOf = ({ steps }: Wish, wanted: 'askedBack' | 'rejected') =>
  [...steps].reverse().find(({ what }) => what === wanted);

/** What must be known before anything else: a question that waits, to whom it was passed on, how it ended. */
export function WishNotes({ of: wish }: { of: Wish }) {
  const reader = useWishReader();
  const asked = wish.state === 'asked' ? lastOf(wish, 'askedBack') : undefined;
  const rejected = wish.state === 'rejected' ? lastOf(wish, 'rejected') : undefined;
  const postAgain = { words: t('wish.rejectedNext'), onTap: () => open('wishPost') };
  return (
    <>
      {asked?.note && (
        <Notice kind='waiting'>{t('wish.question', { who: asked.by, question: asked.note })}</Notice>
      )}
      {rejected?.note && (
        <Notice kind='waiting' {...(wish.mine ? { action: postAgain } : {})}>
          {t('wish.rejectedWhy', { who: rejected.by, reason: rejected.note })}
        </Notice>
      )}
      {wish.state === 'split' && wish.mine && (
        <Notice kind='why' action={{ words: t('wish.splitNext'), onTap: () => openTab('wishes') }}>
          {t('wish.splitKindly')}
        </Notice>
      )}
      {wish.state === 'published' && reader.isMember && !reader.servesCommunity && !wish.mine && (
        <Notice kind='why' action={{ words: t('wish.register'), onTap: () => open('memberRegister') }}>
          {t('wish.registerFirst')}
        </Notice>
      )}
      {wish.may.answerHelp && <Notice kind='waiting'>{t('wall.helpAsked')}</Notice>}
      {wish.may.progress && !wish.may.fulfil && <Notice kind='why'>{t('wall.helping')}</Notice>}
      {wish.state === 'passedOn' && <Notice kind='why'>{t('wish.passedTo', { to: wish.passedTo })}</Notice>}
      {wish.ownPart && (
        <Notice kind='why'>{t(wish.state === 'fulfilled' ? 'wish.ownHelp' : 'wish.ownPart')}</Notice>
      )}
      {wish.state === 'undisputed' && <Notice kind='done'>{t('wish.undisputedKindly')}</Notice>}
      {wish.state === 'confirmed' && (wish.mine || wish.thanks !== '' || wish.rating !== null) && (
        <Notice
          kind='done'
          action={{ words: t('wish.doneSee'), onTap: () => open('wishDone', { wishId: wish.wishId }) }}
        >
          {t('wish.doneKindly')}
        </Notice>
      )}
      {wish.original && (
        <Notice kind='why'>
          {[t('wish.saidWords'), wish.original.title, wish.original.details].filter(Boolean).join('\n')}
        </Notice>
      )}
      {wish.toVerify && <NumbersNotice of={wish.toVerify.numbers} />}
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

import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Grow, Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Skeleton } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import { Lead, Sub, Tiny } from '@/ui/text';
import { useOwnFeedback } from './use-feedback';

/** What the reader wrote before, and what became of it. */
export function OwnFeedback() {
  const { items, trouble, hasMore, more, loadingMore } = useOwnFeedback();
  return (
    <Section title={t('feedback.own')}>
      <TroubleNotice of={trouble} />
      {!items && !trouble && <Skeleton cards={1} />}
      {items?.length === 0 && (
        <Card>
          <Empty title={t('feedback.none')} next={t('feedback.noneNext')} />
        </Card>
      )}
      {items?.map(({ feedbackId, kind, text, about, at, readerName, state, answer }) => (
        <Card key={feedbackId}>
          <Row>
            <Grow>
              <Lead>{t(`feedback.${kind}`)}</Lead>
            </Grow>
            <Tag tone={state === 'answered' ? 'green' : 'amber'}>{t(`feedback.${state}`)}</Tag>
          </Row>
          <Sub>{text}</Sub>
          {about && <Tiny>{t('feedback.aboutTitle', { title: about.title })}</Tiny>}
          <Tiny>{t('feedback.to', { day: nearDayText(at), township: readerName })}</Tiny>
          {state === 'answered' && (
            <Notice kind='done'>{t('feedback.answer', { township: readerName, answer })}</Notice>
          )}
        </Card>
      ))}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
    </Section>
  );
}

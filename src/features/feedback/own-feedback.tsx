import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { ListAnswer } from '@/shared/list-answer';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Notice } from '@/ui/layout/notice';
import { Section } from '@/ui/layout/section';
import { Grow, Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { Lead, Sub, Tiny } from '@/ui/text';
import { useOwnFeedback } from './use-feedback';

/** What the reader wrote before, and what became of it. */
export function OwnFeedback() {
  const letters = useOwnFeedback();
  return (
    <Section title={t('feedback.own')}>
      <ListAnswer
        of={letters}
        cards={1}
        empty={<Empty title={t('feedback.none')} next={t('feedback.noneNext')} />}
      >
        {(items) =>
          items.map(({ feedbackId, kind, text, about, at, readerName, state, answer }) => (
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
          ))
        }
      </ListAnswer>
    </Section>
  );
}

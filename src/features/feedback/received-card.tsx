import type { Feedback } from '@contract/message/feedback';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Row } from '@/ui/row';
import { Lead, Sub, Tiny } from '@/ui/text';

/** One letter as the township reads it: never who wrote it. */
export function ReceivedCard({ letter, onAnswer }: { letter: Feedback; onAnswer: () => void }) {
  const { kind, text, about, at, organizationName, contact, review, state, answer, readerName } = letter;
  return (
    <Card>
      <Lead>{t(`feedback.${kind}`)}</Lead>
      <Sub>{text}</Sub>
      {about && <Tiny>{t('feedback.aboutTitle', { title: about.title })}</Tiny>}
      <Tiny>{t('feedback.fromWhere', { day: nearDayText(at), organization: organizationName })}</Tiny>
      {contact !== '' && <Tiny>{t('feedback.reach', { contact })}</Tiny>}
      {review && <Notice kind='waiting'>{t('feedback.review')}</Notice>}
      {state === 'answered' ? (
        <Notice kind='done'>{t('feedback.answer', { township: readerName, answer })}</Notice>
      ) : (
        <Row equal spaced>
          <Button size='medium' onTap={onAnswer}>
            {t('feedback.doAnswer')}
          </Button>
        </Row>
      )}
    </Card>
  );
}

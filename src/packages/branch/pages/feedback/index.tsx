import type { FeedbackState } from '@contract/words';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { AnswerSheet } from '@/features/feedback/answer-sheet';
import { ReceivedCard } from '@/features/feedback/received-card';
import { useReceivedFeedback } from '@/features/feedback/use-feedback';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

/** The township's letters: those that wait, oldest first, and those that were answered. */
export default function ReceivedFeedbackPage() {
  const [state, setState] = useState<FeedbackState>('waiting');
  const [answering, setAnswering] = useState<string>();
  const { items, trouble, hasMore, more, loadingMore } = useReceivedFeedback(state);
  useReachBottom(more);
  return (
    <Page title={t('feedback.received')}>
      <ChipRow
        label={t('feedback.received')}
        choices={[
          { value: 'waiting', words: t('feedback.waiting') },
          { value: 'answered', words: t('feedback.answered') },
        ]}
        chosen={state}
        onChoose={setState}
      />
      <TroubleNotice of={trouble} />
      {!items && !trouble && <Skeleton />}
      {items?.length === 0 && !hasMore && (
        <Card>
          <Empty
            title={t(state === 'waiting' ? 'feedback.receivedNone' : 'feedback.answeredNone')}
            next={t(state === 'waiting' ? 'feedback.receivedNoneNext' : 'feedback.answeredNoneNext')}
          />
        </Card>
      )}
      {items && items.length > 0 && <Notice kind='why'>{t('feedback.receivedWhy')}</Notice>}
      {items?.map((letter) => (
        <ReceivedCard
          key={letter.feedbackId}
          letter={letter}
          onAnswer={() => setAnswering(letter.feedbackId)}
        />
      ))}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
      {answering && (
        <AnswerSheet key={answering} feedbackId={answering} onClose={() => setAnswering(undefined)} />
      )}
    </Page>
  );
}

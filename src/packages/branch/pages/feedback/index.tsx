import type { FeedbackState } from '@contract/words';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { AnswerSheet } from '@/features/feedback/answer-sheet';
import { ReceivedCard } from '@/features/feedback/received-card';
import { useReceivedFeedback } from '@/features/feedback/use-feedback';
import { t } from '@/i18n';
import { ListAnswer } from '@/shared/list-answer';
import { ChipRow } from '@/ui/chip';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';

/** The township's letters: those that wait, oldest first, and those that were answered. */
export default function ReceivedFeedbackPage() {
  const [state, setState] = useState<FeedbackState>('waiting');
  const [answering, setAnswering] = useState<string>();
  const letters = useReceivedFeedback(state);
  useReachBottom(letters.more);
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
      <ListAnswer
        of={letters}
        empty={
          <Empty
            picture={state === 'waiting' ? 'allDone' : 'nothing'}
            title={t(state === 'waiting' ? 'feedback.receivedNone' : 'feedback.answeredNone')}
            next={t(state === 'waiting' ? 'feedback.receivedNoneNext' : 'feedback.answeredNoneNext')}
          />
        }
      >
        {(items) => (
          <>
            <Lede more={t('feedback.receivedWhyMore')}>{t('feedback.receivedWhy')}</Lede>
            {items.map((letter) => (
              <ReceivedCard
                key={letter.feedbackId}
                letter={letter}
                onAnswer={() => setAnswering(letter.feedbackId)}
              />
            ))}
          </>
        )}
      </ListAnswer>
      {answering && (
        <AnswerSheet key={answering} feedbackId={answering} onClose={() => setAnswering(undefined)} />
      )}
    </Page>
  );
}

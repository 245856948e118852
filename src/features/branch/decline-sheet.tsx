import { say } from '@/device/say';
import { t } from '@/i18n';
import { ReasonSheet } from '@/shared/reason-sheet';
import type { BindRequest } from './request-card';
import { useAnswerRequest } from './use-answer-request';

export interface DeclineSheetProps {
  request: BindRequest | undefined;
  onClose: () => void;
}

/** Says that somebody is not of this branch, and what they can do instead. */
export function DeclineSheet({ request, onClose }: DeclineSheetProps) {
  const { act, trouble, forgive } = useAnswerRequest();
  if (!request) return null;
  const close = () => {
    forgive();
    onClose();
  };
  const decline = async (reason: string) => {
    const answered = await act({ requestId: request.requestId, approve: false, reason });
    if (!answered) return;
    close();
    say(t('branch.declined', { name: request.name }));
  };
  return (
    <ReasonSheet
      title={t('branch.declineTitle')}
      why={t('branch.declineWhy')}
      example={t('branch.declineExample')}
      send={t('branch.declineSend')}
      trouble={trouble}
      onClose={close}
      onSend={decline}
    />
  );
}

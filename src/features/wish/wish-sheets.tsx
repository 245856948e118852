import { limits } from '@contract/limits';
import type { WishCard as Wish } from '@contract/wish';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { SentenceSheet } from '@/shared/sentence-sheet';
import { useDoneOn } from '@/ui/form/done-on';
import { MatesSheet } from './claim/mates-sheet';
import { useGiveUpWish } from './claim/use-give-up-wish';
import { WithdrawSheet } from './claim/withdraw-sheet';
import { ConfirmSheet } from './done/confirm-sheet';
import { useConfirmWish } from './done/use-confirm-wish';
import { useFulfilWish } from './done/use-fulfil-wish';
import { isSentenceStep, type SentenceStep, StepSheet } from './step-sheet';
import { PassOnSheet } from './verify/pass-on-sheet';
import { SplitSheet } from './verify/split-sheet';
import { useVerifyWish } from './verify/use-verify-wish';

/** What is being asked about a wish. */
export type Asking =
  | 'fulfil'
  | 'giveUp'
  | 'confirm'
  | 'dispute'
  | 'reject'
  | 'withdraw'
  | 'passOn'
  | 'split'
  | 'mates'
  | SentenceStep;

interface WishSheetProps {
  wishId: string;
  onClose: () => void;
}

function FulfilSheet({ wishId, onClose }: WishSheetProps) {
  const { act, trouble } = useFulfilWish();
  const { field, input } = useDoneOn();
  const send = async (note: string) => {
    if (!(await act({ wishId, note, ...input }))) return;
    onClose();
    say(t('wish.fulfilled'));
  };
  return (
    <SentenceSheet
      title={t('wish.fulfilTitle')}
      label={t('wish.fulfilField')}
      hint={t('wish.fulfilWhy')}
      example={t('wish.fulfilExample')}
      most={limits.note}
      send={t('wish.fulfilSend')}
      field='note'
      besides={field}
      trouble={trouble}
      onClose={onClose}
      onSend={send}
    />
  );
}

function GiveUpSheet({ wishId, onClose }: WishSheetProps) {
  const { act, trouble } = useGiveUpWish();
  const send = async (reason: string) => {
    if (!(await act({ wishId, reason }))) return;
    onClose();
    say(t('wish.givenUp'));
  };
  return (
    <SentenceSheet
      title={t('wish.giveUpTitle')}
      label={t('wish.giveUpField')}
      hint={t('wish.giveUpWhy')}
      example={t('wish.giveUpExample')}
      most={limits.reason}
      send={t('wish.giveUpSend')}
      field='reason'
      trouble={trouble}
      onClose={onClose}
      onSend={send}
    />
  );
}

function DisputeSheet({ wishId, onClose }: WishSheetProps) {
  const { act, trouble } = useConfirmWish();
  const send = async (reason: string) => {
    if (!(await act({ wishId, outcome: 'disputed', reason }))) return;
    onClose();
    say(t('wish.disputed'));
  };
  return (
    <SentenceSheet
      title={t('wish.disputeTitle')}
      label={t('wish.disputeField')}
      hint={t('wish.disputeWhy')}
      example={t('wish.disputeExample')}
      most={limits.reason}
      send={t('wish.disputeSend')}
      field='reason'
      trouble={trouble}
      onClose={onClose}
      onSend={send}
    />
  );
}

export function RejectSheet({ wishId, onClose }: WishSheetProps) {
  const { act, trouble } = useVerifyWish();
  const send = async (reason: string) => {
    if (!(await act({ wishId, decision: 'reject', reason }))) return;
    onClose();
    say(t('wish.rejected'));
  };
  return (
    <SentenceSheet
      title={t('wish.rejectTitle')}
      label={t('wish.rejectField')}
      hint={t('wish.rejectWhy')}
      example={t('wish.rejectExample')}
      most={limits.reason}
      send={t('wish.rejectSend')}
      field='reason'
      trouble={trouble}
      onClose={onClose}
      onSend={send}
    />
  );
}

const sheets = {
  fulfil: FulfilSheet,
  giveUp: GiveUpSheet,
  dispute: DisputeSheet,
  confirm: ConfirmSheet,
  reject: RejectSheet,
  withdraw: WithdrawSheet,
  passOn: PassOnSheet,
  mates: MatesSheet,
} satisfies Record<Exclude<Asking, SentenceStep | 'split'>, (props: WishSheetProps) => unknown>;

interface WishSheetOfProps {
  asking: Asking | undefined;
  of: Wish;
  onClose: () => void;
}

/** The sheet for what is being asked; none while nothing is. */
export function WishSheet({ asking, of, onClose }: WishSheetOfProps) {
  if (!asking) return null;
  const props = { wishId: of.wishId, onClose };
  if (isSentenceStep(asking)) return <StepSheet step={asking} {...props} />;
  if (asking === 'split') return <SplitSheet of={of} onClose={onClose} />;
  const Sheet = sheets[asking];
  return <Sheet {...props} />;
}

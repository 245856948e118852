import type { Input } from '@contract/api';
import { limits } from '@contract/limits';
import { useAct } from '@/cloud/use-act';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { SentenceSheet } from '@/shared/sentence-sheet';
import { useDoneOn } from '@/ui/form/done-on';

/** Steps of a wish's way that are one sentence, with the sentence's name in the contract. */
const sentences = {
  askBack: { field: 'question', most: limits.note },
  reply: { field: 'answer', most: limits.note },
  progress: { field: 'note', most: limits.note },
  settle: { field: 'note', most: limits.note },
  release: { field: 'reason', most: limits.reason },
  takeBack: { field: 'reason', most: limits.reason },
} as const;
export type SentenceStep = keyof typeof sentences;

export const isSentenceStep = (what: string): what is SentenceStep => what in sentences;

export interface StepSheetProps {
  step: SentenceStep;
  wishId: string;
  onClose: () => void;
}

/** Asks for the one sentence that a step needs, and takes the step. */
export function StepSheet({ step, wishId, onClose }: StepSheetProps) {
  const { field, most } = sentences[step];
  const { act, trouble } = useAct(`wish.${step}`, { refreshes: ['wish.', 'summary.'] });
  const doneOn = useDoneOn();
  const asks = step === 'settle';
  const send = async (sentence: string) => {
    const day = asks ? doneOn.input : {};
    if (!(await act({ wishId, [field]: sentence, ...day } as Input<`wish.${SentenceStep}`>))) return;
    onClose();
    say(t(`wish.${step}Said`));
  };
  return (
    <SentenceSheet
      title={t(`wish.${step}Title`)}
      label={t(`wish.${step}Field`)}
      hint={t(`wish.${step}Why`)}
      example={t(`wish.${step}Example`)}
      most={most}
      send={t(`wish.${step}Send`)}
      field={field}
      besides={asks && doneOn.field}
      trouble={trouble}
      onClose={onClose}
      onSend={send}
    />
  );
}

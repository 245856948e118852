import type { Input } from '@contract/api';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { SentenceSheet } from '@/shared/sentence-sheet';
import { useDoneOn } from '@/ui/form/done-on';
import { type SentenceStep, sentences } from './errand-steps';
import { useErrandAct } from './use-errand-act';

type StepCall = `errand.${(typeof sentences)[SentenceStep]['call']}`;

export interface StepSheetProps {
  step: SentenceStep;
  errandId: string;
  onClose: () => void;
}

/** Asks for the one sentence that a step needs, and takes the step. */
export function StepSheet({ step, errandId, onClose }: StepSheetProps) {
  const { call, field, most, optional } = sentences[step];
  const { act, trouble } = useErrandAct(`errand.${call}` as StepCall);
  const doneOn = useDoneOn();
  const asks = step === 'finish';
  const send = async (sentence: string) => {
    const more = step === 'dispute' ? { outcome: 'disputed' } : asks ? doneOn.input : {};
    if (!(await act({ errandId, [field]: sentence, ...more } as Input<StepCall>))) return;
    onClose();
    say(t(`errand.${step}Said`));
  };
  return (
    <SentenceSheet
      title={t(`errand.${step}Title`)}
      label={t(`errand.${step}Field`)}
      hint={t(`errand.${step}Why`)}
      example={t(`errand.${step}Example`)}
      most={most}
      send={t(`errand.${step}Send`)}
      field={field}
      optional={optional}
      besides={asks && doneOn.field}
      trouble={trouble}
      onClose={onClose}
      onSend={send}
    />
  );
}

import type { Output } from '@contract/api';
import { limits } from '@contract/limits';
import { isBlank } from '@contract/text/fold';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { useCall } from '@/cloud/use-call';
import { showFirstWrong } from '@/device/page/scroll';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/form/text-field';
import { Sheet } from '@/ui/layout/sheet';
import { newSpotDraft, type SpotDraft } from './spot-draft';
import { SpotLine, SpotWhere } from './spot-form';
import { useErrandAct } from './use-errand-act';

type Errand = Pick<Output<'errand.detail'>, 'errandId' | 'title' | 'kind'>;

interface AmendFormProps {
  errand: Errand;
  /** For whom and where, as it was written. */
  contact: Pick<Output<'errand.contact'>, 'name' | 'address'>;
  onDone: () => void;
}

function AmendForm({ errand: { errandId, title: line, kind }, contact, onDone }: AmendFormProps) {
  const { act, trouble } = useErrandAct('errand.amend');
  const [draft, setDraft] = useState<SpotDraft>({
    ...newSpotDraft(),
    ...{ line, kind, whom: contact.name, place: contact.address },
  });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const change = (changed: Partial<SpotDraft>) => setDraft({ ...draft, ...changed });
  const missing = (text: string, words: string) => (tried && isBlank(text) ? words : undefined);
  const save = async () => {
    setTried(true);
    if (isBlank(draft.line) || isBlank(reason)) {
      showFirstWrong();
      return;
    }
    const { whom, place } = draft;
    const saved = await act({
      ...{ errandId, line: draft.line, whom, place, kind: draft.kind ?? kind, reason },
    });
    if (!saved) return;
    onDone();
    say(t('spot.amendSaid'));
  };
  return (
    <>
      <SpotLine draft={draft} onChange={change} lineError={missing(draft.line, t('spot.lineMissing'))} />
      <SpotWhere draft={draft} onChange={change} />
      <TextField
        label={t('spot.amendWhy')}
        example={t('spot.amendWhyExample')}
        most={limits.reason}
        value={reason}
        onChange={setReason}
        error={fieldText(trouble, 'reason') ?? missing(reason, t('wish.sentenceMissing'))}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={save}>
        {t('spot.amendSend')}
      </Button>
    </>
  );
}

/** Corrects what was noted down: it opens with what stands, so that one word can be changed. */
export function AmendSheet({ errand, onClose }: { errand: Errand; onClose: () => void }) {
  const asked = useCall('errand.contact', { errandId: errand.errandId });
  return (
    <Sheet open title={t('spot.amendTitle')} onClose={onClose}>
      <Answer of={asked}>
        {(contact) => <AmendForm errand={errand} contact={contact} onDone={onClose} />}
      </Answer>
    </Sheet>
  );
}

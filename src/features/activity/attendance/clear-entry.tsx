import type { Attendee } from '@contract/activity';
import { limits } from '@contract/limits';
import { useState } from 'react';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/form/text-area';
import { Row } from '@/ui/row';
import type { Listed } from '../check-in/unsent';
import { useClearEntry } from './use-clear-entry';

export interface ClearEntryProps {
  activityId: string;
  person: Listed | undefined;
  /** Why, where the check-in has ended and the sheet around asks for it; absent before. */
  reason?: string;
  onClose: () => void;
  onCleared: () => Promise<unknown>;
}

/** Whether what is recorded may be taken back: what somebody entered, or the person's own scan. */
const isToClear = ({ state, source, said, unsent }: Listed): boolean => {
  if (state === null || unsent || (state === 'leave' && said?.state === 'approved')) return false;
  return source !== 'closing' && source !== 'sentLater' && source !== 'poster';
};

const isOwn = ({ source }: Attendee): boolean => source === 'scanned' || source === 'spoken';

/** At the foot of the sheet of somebody who is recorded: it was a mistake, and nothing shall be recorded. */
export function ClearEntry({ activityId, person, reason, onClose, onCleared }: ClearEntryProps) {
  const { act, trouble, forgive } = useClearEntry();
  const [asking, setAsking] = useState(false);
  const [own, setOwn] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && own.trim() === '';
  if (!person || !isToClear(person)) return null;
  const { memberId, name } = person;

  const clear = async (why: string) => {
    const cleared = await act({ activityId, memberId, reason: why });
    if (!cleared) return;
    setAsking(false);
    setOwn('');
    setTried(false);
    onClose();
    say(t('activity.cleared', { name }));
    await onCleared();
  };
  const ask = async () => {
    forgive();
    if (reason === undefined && isOwn(person)) {
      setAsking(true);
      setTried(asking);
      if (asking && own.trim() !== '') await clear(own);
      return;
    }
    const agreed = await confirm({
      title: t('activity.clearTitle', { name }),
      text: reason === undefined ? t('activity.clearText') : t('activity.clearEndedText'),
      yes: t('activity.clearYes'),
    });
    if (agreed) await clear(reason ?? '');
  };
  return (
    <>
      {asking && (
        <TextArea
          label={t('activity.clearOwn')}
          hint={t('activity.clearOwnWhy')}
          example={t('activity.clearOwnExample')}
          most={limits.reason}
          value={own}
          onChange={setOwn}
          {...(missing ? { error: t('branch.reasonMissing') } : {})}
        />
      )}
      <TroubleNotice of={trouble} />
      <Row equal spaced>
        <Button size='medium' onTap={ask}>
          {t('activity.clear')}
        </Button>
      </Row>
    </>
  );
}

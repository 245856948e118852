import type { ErrandCandidate } from '@contract/errand/care';
import { limits } from '@contract/limits';
import { isNamed } from '@contract/text/fold';
import { useState } from 'react';
import { useCall } from '@/cloud/use-call';
import { showFirstWrong } from '@/device/page/scroll';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { apartText } from '@/i18n/tell-apart';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { Sheet } from '@/ui/layout/sheet';
import { ListRow } from '@/ui/list-row';
import { Tiny } from '@/ui/text';
import { useErrandAct } from './use-errand-act';

/** People shown of each group: more are found by another character. */
const shown = 6;

interface GroupProps {
  title: string;
  people: readonly ErrandCandidate[];
  onChoose: (person: ErrandCandidate) => void;
}

function Group({ title, people, onChoose }: GroupProps) {
  if (people.length === 0) return null;
  return (
    <Section title={title}>
      <Card rows>
        {people.slice(0, shown).map((person) => (
          <ListRow
            key={person.memberId}
            title={person.name}
            note={[person.branchName, apartText(person.distinguishing)].filter(Boolean).join(' · ')}
            onTap={() => onChoose(person)}
          />
        ))}
      </Card>
      {people.length > shown && <Tiny>{t('errand.moreFound', { n: people.length - shown })}</Tiny>}
    </Section>
  );
}

export interface AssignSheetProps {
  errandId: string;
  /** It was given to somebody before: the reason is asked for. */
  again: boolean;
  onClose: () => void;
}

/** Whom to ask: the community's own branches first, then who is in service there. */
export function AssignSheet({ errandId, again, onClose }: AssignSheetProps) {
  const asked = useCall('errand.candidates', { errandId });
  const { act, trouble } = useErrandAct('errand.assign');
  const [written, setWritten] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fits = ({ name }: ErrandCandidate) => isNamed(name, written);
  const choose = async ({ memberId }: ErrandCandidate) => {
    setTried(true);
    if (again && reason.trim() === '') {
      showFirstWrong();
      return;
    }
    const given = await act({ errandId, memberId, reason });
    if (!given) return;
    onClose();
    say(t('errand.assignedSaid', { name: given.assignee }));
  };
  return (
    <Sheet open title={t(again ? 'errand.reassignTitle' : 'errand.assignTitle')} onClose={onClose}>
      {again && (
        <TextField
          label={t('errand.reassignField')}
          example={t('errand.reassignExample')}
          most={limits.reason}
          value={reason}
          onChange={setReason}
          error={tried && reason.trim() === '' ? t('wish.sentenceMissing') : undefined}
        />
      )}
      <TextField
        label={t('errand.find')}
        hint={t('errand.findHint')}
        example={t('errand.findExample')}
        most={limits.searchText}
        value={written}
        onChange={setWritten}
      />
      <TroubleNotice of={trouble} />
      <Answer of={asked}>
        {({ own, inService }) => (
          <>
            <Group title={t('errand.ownPeople')} people={own.filter(fits)} onChoose={choose} />
            <Group title={t('errand.inServicePeople')} people={inService.filter(fits)} onChoose={choose} />
            {![...own, ...inService].some(fits) && <Tiny>{t('errand.nobodyFound')}</Tiny>}
          </>
        )}
      </Answer>
    </Sheet>
  );
}

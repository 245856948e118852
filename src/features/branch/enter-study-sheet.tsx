import { limits } from '@contract/limits';
import { yearOfDay, yearStanding } from '@contract/open-year';
import { studyKinds } from '@contract/words';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { useAct } from '@/cloud/use-act';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { dayOfYearText, todayInShanghai } from '@/i18n/dates';
import { nameApart } from '@/i18n/tell-apart';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { ChipField } from '@/ui/form/chip-field';
import { NumberStepper } from '@/ui/form/number-stepper';
import { DateField, PickerField } from '@/ui/form/picker-field';
import { TextArea } from '@/ui/form/text-area';
import { TextField } from '@/ui/form/text-field';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { useGroups } from './use-groups';

/** Years back for which something may be written down. */
const yearsBack = 3;
const kinds = studyKinds.filter((kind) => kind !== 'notes');

/** The secretary writes down what a member has studied: of somebody without a phone, or what was forgotten. */
export function EnterStudySheet({ onClose }: { onClose: () => void }) {
  const { answer } = useGroups();
  const { act, trouble } = useAct('study.enter', { refreshes: ['study.', 'summary.'] });
  const today = todayInShanghai();
  const [memberId, setMemberId] = useState<string>();
  const [kind, setKind] = useState<(typeof studyKinds)[number]>('course');
  const [title, setTitle] = useState('');
  const [hours, setHours] = useState(1);
  const [studiedOn, setStudiedOn] = useState(today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const people = answer ? [...answer.groups.flatMap(({ members }) => members), ...answer.without] : [];
  const year = yearOfDay(studiedOn);
  const missing = (isMissing: boolean, words: string) => (tried && isMissing ? words : undefined);

  const send = async () => {
    setTried(true);
    if (!memberId || title.trim() === '' || reason.trim() === '') return;
    const entered = await act({ memberId, kind, title, hours, studiedOn, reason });
    if (!entered) return;
    const name = people.find((person) => person.memberId === memberId)?.name ?? '';
    say(t('branch.enterStudyDone', { name, hours }));
    onClose();
  };
  return (
    <Sheet open title={t('branch.enterStudy')} onClose={onClose}>
      <Notice kind='why'>
        {yearStanding(year, today) === 'closed'
          ? t('branch.enterStudyClosed', { year })
          : t('branch.enterStudyWhy')}
      </Notice>
      <PickerField
        label={t('branch.enterStudyWho')}
        choices={people.map((person) => ({ value: person.memberId, words: nameApart(person) }))}
        value={memberId}
        onChange={setMemberId}
        error={missing(!memberId, t('branch.enterStudyWhoMissing'))}
      />
      <ChipField
        label={t('study.kind')}
        choices={kinds.map((value) => ({ value, words: t(`studyKind.${value}`) }))}
        chosen={kind}
        onChoose={setKind}
      />
      <TextField
        label={t('study.name')}
        example={t('study.nameCourse')}
        most={limits.studyTitle}
        value={title}
        onChange={setTitle}
        error={fieldText(trouble, 'title') ?? missing(title.trim() === '', t('study.nameMissing'))}
      />
      <NumberStepper
        label={t('study.howLong')}
        unit={t('study.hourUnit')}
        value={hours}
        onChange={setHours}
        least={0.5}
        greatest={limits.studyHoursMost}
        step={0.5}
      />
      <DateField
        label={t('study.day')}
        value={studiedOn}
        say={(day) => dayOfYearText(day, today)}
        from={`${yearOfDay(today) - yearsBack}-01-01`}
        to={today}
        onChange={setStudiedOn}
      />
      <TextArea
        label={t('branch.enterStudyReason')}
        example={t('branch.enterStudyReasonExample')}
        most={limits.reason}
        value={reason}
        onChange={setReason}
        error={fieldText(trouble, 'reason') ?? missing(reason.trim() === '', t('branch.reasonMissing'))}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={send}>
        {t('study.send')}
      </Button>
    </Sheet>
  );
}

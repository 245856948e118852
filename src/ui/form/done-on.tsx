import { asksDoneOn, firstOpenDay } from '@contract/open-year';
import { type ReactNode, useState } from 'react';
import { t } from '@/i18n';
import { dayOfYearText, hourOfDay, todayInShanghai } from '@/i18n/dates';
import { DateField } from './picker-field';

export interface DoneOn {
  /** What to ask beside the note: nothing on most days. */
  field: ReactNode;
  /** What was chosen, for the call: left out it is today. */
  input: { doneOn?: string };
}

/** On which day something was done, where that is easily another than today: after midnight, and in January. */
export function useDoneOn(): DoneOn {
  const [today] = useState(() => todayInShanghai());
  const [asked] = useState(() => asksDoneOn(today, hourOfDay()));
  const [doneOn, setDoneOn] = useState(today);
  return {
    input: doneOn === today ? {} : { doneOn },
    field: asked ? (
      <DateField
        label={t('common.doneOn')}
        hint={t('common.doneOnHint')}
        value={doneOn}
        from={firstOpenDay(today)}
        to={today}
        say={(day) => dayOfYearText(day, today)}
        onChange={setDoneOn}
      />
    ) : null,
  };
}

import { useState } from 'react';
import { forget, recall, remember } from '@/platform/storage';
import { formOf, type Minutes, type MinutesForm } from './minutes-form';

export interface MinutesDraft {
  form: MinutesForm;
  /** Something is written that is not saved. */
  unsaved: boolean;
  /** What is unsaved is of an earlier visit. */
  restored: boolean;
  /** Somebody has saved since the writer looked: both are there, and one of the two goes on. */
  conflict: boolean;
  change: (changed: Partial<MinutesForm>) => void;
  /** Goes on with what was written here, knowing what was saved meanwhile. */
  keepMine: () => void;
  /** Goes on with what is saved, and forgets what was written here. */
  takeSaved: () => void;
  /** It was saved, as this version. */
  saved: (version: number) => void;
}

/** What is written here, and whether the cloud has it. */
interface Written {
  form: MinutesForm;
  saved: boolean;
}

/** Whether both say the same, whichever version they rest on: a saving whose answer was lost stands already. */
const says = ({ version: _, ...one }: MinutesForm, { version: __, ...other }: MinutesForm) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The minutes as somebody writes them. Every word is kept on the phone until the cloud has it, and nothing is overwritten unseen. */
export function useMinutesDraft(found: Minutes): MinutesDraft {
  const key = `minutes:${found.activityId}`;
  const [kept] = useState(() => recall<MinutesForm>(key));
  const [written, setWritten] = useState<Written | undefined>(kept && { form: kept, saved: false });
  const standing = formOf(found);
  // What was saved here is shown until the cloud's answer brings it back.
  const isBack = written && standing.version > written.form.version && says(written.form, standing);
  const isShown = isBack || (written?.saved && standing.version >= written.form.version);
  const own = isShown ? undefined : written;
  const form = own?.form ?? standing;
  const unsaved = own !== undefined && !own.saved;
  const write = (next: MinutesForm) => {
    setWritten({ form: next, saved: false });
    remember(key, next);
  };
  return {
    form,
    unsaved,
    restored: unsaved && own.form === kept,
    conflict: unsaved && standing.version > own.form.version,
    change: (changed) => write({ ...form, ...changed }),
    keepMine: () => write({ ...form, version: standing.version }),
    takeSaved: () => {
      setWritten(undefined);
      forget(key);
    },
    saved: (version) => {
      setWritten({ form: { ...form, version }, saved: true });
      forget(key);
    },
  };
}

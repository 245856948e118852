import type { Input, Output } from '@contract/api';

export type Minutes = Output<'activity.minutes'>;
export type Section = Input<'activity.saveMinutes'>['sections'][number] & { title: string; text: string };

/** What somebody writes, and on which saved version it rests. */
export interface MinutesForm {
  /** The version that the writer has seen; 0 for none. */
  version: number;
  chair: string;
  recorder: string;
  sections: Section[];
}

const isSame = (one: Section, other: Section) => one.section === other.section && one.title === other.title;

/** What there is to write on: what was saved, with sections that the plan has gained since; else the blank. */
export function formOf({ minutes, blank }: Pick<Minutes, 'minutes' | 'blank'>): MinutesForm {
  const fresh = blank ?? { chair: '', recorder: '', sections: [] };
  if (!minutes) return { version: 0, ...fresh };
  const { version, chair, recorder, sections } = minutes;
  const gained = fresh.sections.filter((one) => !sections.some((other) => isSame(one, other)));
  return {
    version,
    chair,
    recorder,
    sections: [...sections, ...gained.map((one) => ({ ...one, text: '' }))],
  };
}

import { dayOf, timeOf } from '../../kernel/time/clock';
import type { MessageRecord } from '../../records/message';

/** What of a message may stand in a template's field. */
export const sources = ['title', 'startsAt', 'place', 'reason'] as const;
type Source = (typeof sources)[number];

/** WeChat refuses an empty field (platform.md §4.2). */
const NOTHING = '无';
const THING = 20;
const NAME = 10;
const PHRASE = 5;

/** Cut to `most`, counted in UTF-16 so that whichever way WeChat counts it fits, and never through a character. */
function cut(text: string, most: number, end = '…'): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length + end.length > most) break;
    kept += character;
  }
  return kept + end;
}

/** `thing1` is a `thing`. */
export const kindOf = (field: string) => field.replace(/\d+$/, '');

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** How each kind of field is worded within WeChat's limits: over-long is refused there, never cut (platform.md §4.2). */
export const wordings: Readonly<Record<string, (text: string) => string>> = {
  thing: (text) => cut(oneLine(text), THING) || NOTHING,
  name: (text) => cut(oneLine(text), NAME, '') || NOTHING,
  phrase: (text) => cut(text.replace(/\P{Script=Han}/gu, ''), PHRASE, '') || NOTHING,
  date: oneLine,
  time: oneLine,
};

/** `2026年11月25日 09:00` in Asia/Shanghai. */
export function instantText(instant: Date): string {
  const [year, month, day] = dayOf(instant).split('-');
  return `${year}年${month}月${day}日 ${timeOf(instant)}`;
}

const textOf = (source: Source, { params, at }: Pick<MessageRecord, 'params' | 'at'>): string =>
  source === 'startsAt' ? instantText(params.startsAt ?? at) : params[source];

/** What a template's fields say of a message: `{ thing1: { value: '…' } }`, none of them empty or too long. */
export function fieldsOf(
  fields: Readonly<Record<string, string>>,
  message: Pick<MessageRecord, 'params' | 'at'>,
): Record<string, { value: string }> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, source]) => {
      const text = source.startsWith('=') ? source.slice(1) : textOf(source as Source, message);
      return [name, { value: wordings[kindOf(name)]?.(text) ?? NOTHING }];
    }),
  );
}

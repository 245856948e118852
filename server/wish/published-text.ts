import type * as z from 'zod';
import { privateNumbersIn, withoutPrivateNumbers } from '../../contract/text/private-numbers';
import type { numbersFound } from '../../contract/wish/numbers';
import { refuse } from '../../server/kernel/refusal';
import type { WishRecord } from '../../server/records/wish';
import { open, seal } from '../kernel/access/cipher';

const PURPOSE = 'wish.text';

interface Text {
  title: string;
  details: string;
}

/** The private numbers of a wish's words, as its staff are shown them. */
export const numbersIn = (text: Text): z.input<typeof numbersFound> =>
  (['title', 'details'] as const).flatMap((field) =>
    privateNumbersIn(text[field]).map(({ kind, start, end }) => ({
      ...{ field, kind },
      text: text[field].slice(start, end),
    })),
  );

const hidden = ({ title, details }: Text): Text => ({
  title: withoutPrivateNumbers(title),
  details: withoutPrivateNumbers(details),
});

/**
 * A wish's words as they are published: without the numbers by which somebody can be found, the words as they were said
 * sealed beside them, or with the numbers where the staff say so. Without their word nothing that holds one is published.
 */
export function publishedText(
  { title, details }: Text,
  numbers: 'hide' | 'keep' | undefined,
): Text & Pick<WishRecord, 'originalText' | 'numbersKept'> {
  const said = { title, details };
  if (numbersIn(said).length === 0) return said;
  if (numbers === undefined) refuse('wish.numbersInText');
  if (numbers === 'keep') return { ...said, numbersKept: true };
  return { ...hidden(said), originalText: seal(JSON.stringify(said), PURPOSE) };
}

/** A wish's words as somebody may read them whom it does not concern: its numbers only where the staff published them. */
export const textForOthers = ({
  numbersKept,
  title,
  details,
}: Text & Pick<WishRecord, 'numbersKept'>): Text =>
  numbersKept ? { title, details } : hidden({ title, details });

/** The words as they were said, where numbers of them were hidden. */
export const originalOf = ({ originalText }: Pick<WishRecord, 'originalText'>): Text | null =>
  !originalText ? null : (JSON.parse(open(originalText, PURPOSE)) as Text);

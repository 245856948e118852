/** Rows on their way through an API that knows texts and no instants. */
type Row = Record<string, unknown> & { _id: string };

const isInstant = (value: unknown): value is { $date: number } =>
  typeof (value as { $date?: unknown } | null)?.$date === 'number';

/** `JSON.stringify` has made a text of a date before it asks: what it was stands in its holder. */
function instantsMarked(this: unknown, key: string, value: unknown): unknown {
  const was = (this as Record<string, unknown>)[key];
  return was instanceof Date ? { $date: was.getTime() } : value;
}

/** Rows as text, their instants marked. */
export const writtenRows = (rows: readonly Row[]): string => JSON.stringify(rows, instantsMarked);

/** Reads what `writtenRows` wrote. @throws what is not a list of rows. */
export function readRows(text: string): Row[] {
  const rows: unknown = JSON.parse(text, (_key, value) => (isInstant(value) ? new Date(value.$date) : value));
  if (!Array.isArray(rows) || !rows.every((row) => typeof row?._id === 'string'))
    throw new Error('What should be rows is none.');
  return rows;
}

import { type Readers, readers } from '../../../contract/readers';

/** Texts of one call, by who reads them. */
export type TextsOfCall = Readonly<Partial<Record<Readers, string[]>>>;

const table: Readonly<Record<string, Readonly<Record<string, Readers>>>> = readers;

/** What stands at a path of an input, in every item of the lists on the way. */
function at(input: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(input))
    return input.flatMap((item) => at(item, name === undefined ? [] : [name, ...rest]));
  if (name === undefined) return [input];
  if (typeof input !== 'object' || input === null) return [];
  return at((input as Record<string, unknown>)[name], rest);
}

/** The texts that a call's input holds and somebody reads; empty ones are left out. */
export function textsOf(call: string, input: unknown): TextsOfCall {
  const found: Partial<Record<Readers, string[]>> = {};
  for (const [path, who] of Object.entries(table[call] ?? {})) {
    const said = at(input, path.split('.')).filter((text) => typeof text === 'string' && text !== '');
    if (said.length > 0) found[who] = [...(found[who] ?? []), ...(said as string[])];
  }
  return found;
}

/** Whether calls of an area take texts that several read, which may have to wait for somebody to look at them. */
export const holdsTexts = (area: string) =>
  Object.entries(table).some(
    ([call, fields]) => call.startsWith(`${area}.`) && Object.values(fields).includes('many'),
  );

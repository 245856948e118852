import * as z from 'zod';
import { sentToPhones } from '../message-of';
import { kindOf, sources, wordings } from './template-text';

const VARIABLE = 'DAOZHIBU_TEMPLATES';

const field = z.string().regex(new RegExp(`^(${Object.keys(wordings).join('|')})\\d{1,2}$`));
/** A value of the message, or after `=` a text that is always the same. */
const source = z.union([z.enum(sources), z.string().regex(/^=[^\r\n]+$/)]);
const isInstant = (name: string) => kindOf(name) === 'date' || kindOf(name) === 'time';

const template = z.strictObject({
  id: z.string().min(1).max(100),
  fields: z
    .record(field, source)
    .refine((fields) => Object.keys(fields).length > 0, 'names no field')
    .refine(
      (fields) => Object.entries(fields).every(([name, from]) => !isInstant(name) || from === 'startsAt'),
      'a date or time can only be startsAt',
    ),
});
export type Template = z.output<typeof template>;

const whole = z.partialRecord(z.enum(sentToPhones), template);

/** WeChat's template for each kind of message that is sent to phones, and what stands in its fields. */
export type Templates = z.output<typeof whole>;

/**
 * Reads the setting: `{ "dayBefore": { "id": "…", "fields": { "thing1": "title", "time2": "startsAt" } } }`. Refuses
 * what WeChat would refuse at every message, naming where: better at the first ring than at each phone.
 */
export function readTemplates(text: string | undefined): Templates {
  if (text === undefined || text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`The setting ${VARIABLE} is not JSON.`);
  }
  const read = whole.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(
    `The setting ${VARIABLE} is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`,
  );
}

/** Every string that the inputs of calls take, found by walking their schemas. */
import type * as z from 'zod';
import { stringFields } from '../../contract/values';
import { everyCall } from './every-call';

/** A schema's inside, as far as a walk needs it. */
interface Inside {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  in?: z.ZodType;
  out?: z.ZodType;
  options?: z.ZodType[];
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  items?: z.ZodType[];
  format?: string;
  checks?: Array<{ _zod: { def: { check: string } } }>;
}

const insideOf = (schema: z.ZodType) => schema.def as unknown as Inside;

/** What a string is taken as: a registered field, one of a fixed form, or `bare`, which no input may hold. */
export type StringKind = 'line' | 'paragraphs' | 'phone' | 'opaque' | 'fixed' | 'bare';

export interface StringField {
  /** `wish.post contact.name` */
  path: string;
  kind: StringKind;
  most: number;
  schema: z.ZodType;
}

function kindOf(schema: z.ZodType): Pick<StringField, 'kind' | 'most'> {
  const field = stringFields.get(schema as z.ZodString);
  if (field) return field;
  const { format, checks = [] } = insideOf(schema);
  const fixed = format !== undefined || checks.some(({ _zod }) => _zod.def.check === 'string_format');
  return { kind: fixed ? 'fixed' : 'bare', most: 0 };
}

/** The strings that a schema takes, by their path. */
export function stringsIn(schema: z.ZodType, path: string): StringField[] {
  const { type, ...inside } = insideOf(schema);
  if (type === 'string') return [{ path, schema, ...kindOf(schema) }];
  if (inside.shape) {
    return Object.entries(inside.shape).flatMap(([name, part]) => stringsIn(part, `${path} ${name}`.trim()));
  }
  const parts = [
    inside.innerType,
    inside.element,
    // What comes out of a transform has come in through its first part.
    inside.in,
    inside.keyType,
    inside.valueType,
    ...(inside.options ?? []),
    ...(inside.items ?? []),
  ];
  return parts.flatMap((part) => (part ? stringsIn(part, path) : []));
}

/** Of all calls that there are. */
export const everyStringField = (): StringField[] =>
  everyCall.flatMap(({ call, contract }) => stringsIn(contract.input, call));

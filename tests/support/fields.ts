import type * as z from 'zod';

interface Inside {
  def: { type: string; innerType?: z.ZodType };
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
}

const wrappers = ['nullable', 'optional', 'default'];

/** Every field that a schema lets through, by its path: `steps[].note`. */
export function fieldsOf(schema: z.ZodType, path = ''): string[] {
  const { def, shape, element } = schema as unknown as Inside;
  if (def.innerType && wrappers.includes(def.type)) return fieldsOf(def.innerType, path);
  if (element) return fieldsOf(element, `${path}[]`);
  if (!shape) return [path];
  return Object.entries(shape).flatMap(([name, part]) => fieldsOf(part, path ? `${path}.${name}` : name));
}

/** The paths of an answer at which something stands: neither null nor empty nor false. */
export function filledIn(value: unknown, path = ''): string[] {
  if (value === null || value === undefined || value === '' || value === false) return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => filledIn(one, `${path}[]`)))];
  if (typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([name, part]) => filledIn(part, path ? `${path}.${name}` : name));
}

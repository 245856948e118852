import type * as z from 'zod';
import * as activity from '../../contract/activity';
import type { CallName } from '../../contract/api';
import type { CallContract } from '../../contract/call';
import * as community from '../../contract/community';
import * as document from '../../contract/document';
import * as errand from '../../contract/errand';
import * as member from '../../contract/member';
import * as message from '../../contract/message';
import * as study from '../../contract/study';
import * as summary from '../../contract/summary';
import * as wish from '../../contract/wish';

const areas = {
  ...{ activity, community, document },
  errand: { ...errand, ...errand.stepContracts },
  ...{ member, message, study, summary, wish },
};

const isCall = (one: unknown): one is CallContract =>
  typeof one === 'object' && one !== null && 'refusals' in one && 'input' in one;

/** Every call that the contract publishes, by its name. */
export const published: ReadonlyMap<CallName, CallContract> = new Map(
  Object.entries(areas).flatMap(([area, calls]) =>
    Object.entries(calls as Record<string, unknown>).flatMap(([name, call]) =>
      isCall(call) ? [[`${area}.${name}` as CallName, call] as const] : [],
    ),
  ),
);

/** The names of the fields that a schema takes, at any depth. */
export function fieldsOf(schema: z.ZodType): Set<string> {
  const found = new Set<string>();
  const walk = (one: unknown): void => {
    const parts = (one as { _zod?: { def: Record<string, unknown> } } | undefined)?._zod?.def;
    if (!parts) return;
    for (const [name, field] of Object.entries((parts.shape ?? {}) as Record<string, unknown>)) {
      found.add(name);
      walk(field);
    }
    for (const part of ['innerType', 'element', 'in', 'out']) walk(parts[part]);
    for (const option of (parts.options ?? []) as unknown[]) walk(option);
  };
  walk(schema);
  return found;
}

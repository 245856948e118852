import { members } from '../collections';
import { command } from '../kernel/store/database';
import type { LogLineRecord } from '../records/log-line';

/** The names of those who helped, by member, in one request; none where there are no lines. */
export async function helperNames(
  lines: readonly Pick<LogLineRecord, 'helperId'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(lines.flatMap(({ helperId }) => helperId ?? []))];
  if (ids.length === 0) return new Map();
  const found = await members.find(
    { _id: command().in(ids) },
    { limit: ids.length, fields: ['_id', 'name'] },
  );
  return new Map(found.map(({ _id, name }) => [_id, name]));
}

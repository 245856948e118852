import { allMigrations } from '../../../server/migrations/all';
import type { AnyRow } from '../../../server/migrations/migration';
import { versionOf } from '../../../server/migrations/migration';
import type { MigrationProgress } from '../../../server/migrations/run';
import type { Document } from './core';

type Documents = Map<string, Map<string, Document>>;

/** One step of the function `upkeep` over the stub's documents, with the real migrations: a few records, and no further. */
export function migrateStep(documents: Documents, atOnce: number, again: boolean): MigrationProgress[] {
  const of = (name: string) => {
    const found = documents.get(name) ?? new Map<string, Document>();
    documents.set(name, found);
    return found;
  };
  const places = of('migrations');
  for (const { id } of allMigrations)
    if (again || !places.has(id)) places.set(id, { _id: id, after: '', seen: 0, done: false });
  const next = allMigrations.find(({ id }) => places.get(id)?.done !== true);
  if (next) {
    const place = places.get(next.id) as Document & { after: string; seen: number };
    const rows = of(next.of.name);
    const page = [...rows.keys()]
      .sort()
      .filter((id) => id > place.after)
      .slice(0, atOnce);
    for (const id of page) {
      const row = rows.get(id) as unknown as AnyRow;
      if (versionOf(row) === next.from)
        rows.set(id, { ...row, ...next.migrate(row, new Map()), formVersion: next.to });
    }
    const after = page.at(-1) ?? place.after;
    places.set(next.id, { ...place, after, seen: place.seen + page.length, done: page.length < atOnce });
  }
  return allMigrations.map(({ id, area, of: { name } }) => {
    const { seen, done } = places.get(id) as Document & { seen: number; done: boolean };
    return { id, area, collection: name, seen, done };
  });
}

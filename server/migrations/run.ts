import { migrations } from '../collections';
import { command } from '../kernel/store/database';
import type { MigrationRecord } from '../records/migration';
import { type AnyMigration, type AnyRow, versionOf } from './migration';

const AT_ONCE = 100;
/** Conditional writes of one page that are under way together. */
const WRITES_AT_ONCE = 10;
/** How often a row may be changed by others between being read and being written. */
const TRIES = 5;

export interface MigrationProgress {
  id: string;
  area: string;
  collection: string;
  seen: number;
  done: boolean;
}

/**
 * Goes on with what is outstanding until `until` (milliseconds), in order, and says how far each is. What a broken run left
 * half done is done again to the same end; another run at the same moment does no harm.
 */
export async function runMigrations(
  all: readonly AnyMigration[],
  { until, now }: { until: number; now: () => Date },
): Promise<MigrationProgress[]> {
  const stored = await standing(all);
  for (const one of all) {
    let place = stored.get(one.id) ?? start(one.id, now());
    while (!place.done && Date.now() < until) {
      place = await nextPage(one, place, now);
      await migrations.put(place);
    }
    stored.set(one.id, place);
    if (!place.done) break;
  }
  return all.map((one) => progressOf(one, stored.get(one.id)));
}

/** Begins every migration anew: for a restored back-up, whose rows are older than what stands here of them. */
export async function beginAnew(all: readonly AnyMigration[], now: Date): Promise<void> {
  for (const { id } of all) await migrations.put(start(id, now));
}

const start = (_id: string, now: Date): MigrationRecord => ({
  _id,
  after: '',
  seen: 0,
  done: false,
  updatedAt: now,
});

async function standing(all: readonly AnyMigration[]) {
  const ids = all.map(({ id }) => id);
  const found = await migrations.find({ _id: command().in(ids) }, { limit: ids.length });
  return new Map(found.map((one) => [one._id, one]));
}

const progressOf = (
  { id, area, of }: AnyMigration,
  place: Pick<MigrationRecord, 'seen' | 'done'> | undefined,
): MigrationProgress => ({
  ...{ id, area, collection: of.name },
  ...{ seen: place?.seen ?? 0, done: place?.done ?? false },
});

async function nextPage(
  one: AnyMigration,
  place: MigrationRecord,
  now: () => Date,
): Promise<MigrationRecord> {
  const rows = await one.of.find(
    { _id: command().gt(place.after) },
    { order: ['_id', 'asc'], limit: AT_ONCE },
  );
  await bringUp(one, rows, now);
  return {
    _id: place._id,
    after: rows.at(-1)?._id ?? place.after,
    seen: place.seen + rows.length,
    done: rows.length < AT_ONCE,
    updatedAt: now(),
  };
}

/** Brings these rows to the migration's version, reading anew whatever somebody changed at the same moment. */
async function bringUp(one: AnyMigration, rows: readonly AnyRow[], now: () => Date): Promise<void> {
  let left = rows.filter((row) => versionOf(row) === one.from);
  for (let tried = 0; left.length > 0; tried += 1) {
    if (tried === TRIES) throw new Error(`${one.id}: ${left.length} rows go on changing.`);
    const loaded = await one.load?.(left);
    const missed: string[] = [];
    for (let at = 0; at < left.length; at += WRITES_AT_ONCE) {
      const some = left.slice(at, at + WRITES_AT_ONCE);
      const written = await Promise.all(some.map((row) => write(one, row, loaded, now())));
      missed.push(...some.flatMap(({ _id }, index) => (written[index] ? [] : [_id])));
    }
    const again = missed.length
      ? await one.of.find({ _id: command().in(missed) }, { limit: missed.length })
      : [];
    left = again.filter((row) => versionOf(row) === one.from);
  }
}

/** One write that decides: of a row that is still of the old form and as it was read. */
function write(one: AnyMigration, row: AnyRow, loaded: unknown, now: Date): Promise<boolean> {
  const { _id, formVersion, revision, updatedAt } = row;
  const asRead = (value: number | undefined) => value ?? command().exists(false);
  const changed = one.migrate(row, loaded);
  return one.of.change(
    { _id, formVersion: asRead(formVersion), revision: asRead(revision) },
    // What only bears its version from now on has not changed for anybody.
    { set: { ...changed, formVersion: one.to, updatedAt: changed ? now : updatedAt } },
  );
}

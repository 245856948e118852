import { allMigrations } from '../../server/migrations/all';
import type { MigrationProgress } from '../../server/migrations/run';
import { UPKEEP } from '../../server/migrations/upkeep';
import type { Client } from './client';
import type { Difference } from './difference';
import { findDocuments } from './documents';
import type { CloudEnvironment } from './environment';
import { askUpkeep } from './invoke';
import type { Plan } from './plan';

/** Where it stands how far each migration has come; written by the function, read here. */
const MIGRATIONS = 'migrations';
/** A city's largest collection takes some hundred steps of a quarter of a minute. */
const MOST_STEPS = 2000;

/** Whether the plan has the function that runs migrations at all: an environment's part, looked at in a test, may not. */
const canMigrate = ({ functions }: Plan) => functions.some(({ name }) => name === UPKEEP);

/** The migrations that are not done in this environment. Mended last, when every door was read back shut. */
export async function migrationDifferences(
  client: Client,
  cloud: CloudEnvironment,
  plan: Plan,
): Promise<Difference[]> {
  if (!canMigrate(plan)) return [];
  const found = await findDocuments(client, cloud, MIGRATIONS, { filter: { _id: { $gt: '' } }, limit: 1000 });
  const stored = new Map(found.map((one) => [one._id, one]));
  return allMigrations
    .filter(({ id }) => stored.get(id)?.done !== true)
    .map(({ id, of, from, to }): Difference => {
      const seen = stored.get(id)?.seen;
      return {
        name: `migration:${id}`,
        says: `Records of ${of.name} are to be brought from form ${from} to ${to}${seen ? `; ${String(seen)} are looked at` : ''}.`,
        migrates: true,
      };
    });
}

/** Runs what is outstanding to its end, saying how far it is. @throws when it comes no further. */
export async function migrate(
  client: Client,
  cloud: CloudEnvironment,
  plan: Plan,
  { again, say }: { again: boolean; say: (line: string) => void },
): Promise<void> {
  let anew = again;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const progress = await askUpkeep<MigrationProgress[]>(client, cloud, plan.keys ?? {}, {
      action: 'migrate',
      again: anew,
    });
    anew = false;
    const current = progress.find(({ done }) => !done);
    const done = progress.filter((one) => one.done).length;
    const where = current ? `, ${current.collection}: ${current.seen} records looked at` : '';
    say(`  [migrations ${done}/${progress.length}]${where}`);
    if (!current) return;
  }
  throw new Error(`After ${MOST_STEPS} steps migrations are still outstanding; run the command again.`);
}

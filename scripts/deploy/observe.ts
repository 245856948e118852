import type { Templates } from '../../server/messaging/phones/templates';
import type { Client } from './client';
import { collectionDifferences, listCollections } from './collections';
import type { Difference } from './difference';
import { type CloudEnvironment, readEnvironment } from './environment';
import { functionDifferences, readFunctions, TEMPLATES } from './functions';
import { indexDifferences } from './indexes';
import { keyDifferences } from './key-check';
import { migrationDifferences } from './migrations';
import { permissionDifferences } from './permissions';
import type { Plan } from './plan';
import { templateDifferences } from './templates';
import { trainingDifferences } from './training';
import type { Wechat } from './wechat';

export interface Observation {
  cloud: CloudEnvironment;
  /** In the order in which they are to be mended. */
  differences: Difference[];
  templates: Templates;
  indexCounts: ReadonlyMap<string, number>;
}

/** Reads a whole environment and answers all in which it differs from the plan. Changes nothing. */
export async function observe(client: Client, wechat: Wechat | null, plan: Plan): Promise<Observation> {
  const { configuration, schema, functions } = plan;
  const cloud = await readEnvironment(client, configuration.environment);
  const present = await listCollections(client, cloud);
  const ours = schema.map(({ name }) => name);
  const indexes = await indexDifferences(client, cloud, present, schema);
  const keys = await keyDifferences(client, cloud, plan.keys, plan.keysPath);
  const training = await trainingDifferences(client, cloud, plan);
  const found = await readFunctions(client, cloud);
  const readers = functions
    .filter(({ reads }) => reads.includes(TEMPLATES))
    .map((reader) => ({ reader, found: found.get(reader.name) }));
  const templates = await templateDifferences({
    client,
    cloud,
    wechat,
    wanted: configuration.templates,
    readers,
  });
  return {
    cloud,
    templates: templates.setting,
    indexCounts: indexes.counts,
    differences: [
      ...[...keys, ...training].filter(({ blocks }) => blocks),
      ...collectionDifferences(client, cloud, present, schema),
      ...(await permissionDifferences(
        client,
        cloud,
        ours.filter((name) => present.includes(name)),
      )),
      ...indexes.differences,
      ...keys.filter(({ blocks }) => !blocks),
      ...functionDifferences(client, cloud, found, functions),
      ...templates.differences,
      ...(await migrationDifferences(client, cloud, plan)),
      ...training.filter(({ blocks }) => !blocks),
    ],
  };
}

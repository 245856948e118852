import type { Client } from './client';
import { kindOf } from './management';

/** What the other requests must name of an environment. */
export interface CloudEnvironment {
  id: string;
  /** The document database's instance. */
  database: string;
  bucket: string;
  /** Where its functions live; the environment's own id. */
  namespace: string;
  logs: { topic?: string; set?: string };
}

interface Described {
  EnvInfo?: {
    EnvBaseInfo?: {
      EnvId?: string;
      Status?: string;
      Databases?: ReadonlyArray<{ InstanceId?: string }>;
      Storages?: ReadonlyArray<{ Bucket?: string }>;
      Functions?: ReadonlyArray<{ Namespace?: string }>;
      LogServices?: ReadonlyArray<{ TopicId?: string; LogsetId?: string }>;
    };
  };
}

/**
 * Reads the environment first of all: whatever follows would word a mistyped id as a missing collection.
 * @throws with what to look at when there is none of this id, or it is not ready.
 */
export async function readEnvironment(client: Client, id: string): Promise<CloudEnvironment> {
  const described = await client
    .request<Described>('tcb', 'DescribeEnvInfo', { EnvId: id })
    .catch((problem: unknown) => {
      if (kindOf(problem) === 'no environment' || kindOf(problem) === 'absent') return {} as Described;
      throw problem;
    });
  const found = described.EnvInfo?.EnvBaseInfo;
  if (found?.EnvId !== id)
    throw new Error(
      `There is no environment "${id}" for these credentials. Its id stands in WeChat DevTools under 云开发 → 设置 → 环境 ID.`,
    );
  if (found.Status !== undefined && found.Status !== 'NORMAL')
    throw new Error(`The environment "${id}" is ${found.Status}, not NORMAL: look at it in 云开发 first.`);
  const database = found.Databases?.[0]?.InstanceId;
  const bucket = found.Storages?.[0]?.Bucket;
  if (!database || !bucket)
    throw new Error(`The environment "${id}" has no ${database ? 'storage' : 'document database'} yet.`);
  const [log] = found.LogServices ?? [];
  return {
    id,
    database,
    bucket,
    namespace: found.Functions?.[0]?.Namespace ?? id,
    logs: { topic: log?.TopicId, set: log?.LogsetId },
  };
}

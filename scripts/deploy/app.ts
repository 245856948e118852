import { createHash } from 'node:crypto';
import type { Client } from './client';
import type { Difference } from './difference';
import { DEPLOYMENTS, readDocument, writeDocument } from './documents';
import type { CloudEnvironment } from './environment';

const RECORD = 'app';

/** What is built and put up: the one thing that goes to WeChat by another way than the management API. */
export interface AppPlan {
  appid: string;
  /** Of the sources and of what they are built with. */
  digest: string;
  version: string;
  /** Shown in the console beside the version: the commit and its subject. */
  description: string;
  robot: number;
  /** Environment variables of the build. */
  variables: Readonly<Record<string, string>>;
}

/** Builds the app and uploads it. Tests put their own in its place. */
export type UploadApp = (plan: AppPlan) => Promise<void>;

export const appDigest = (sources: string, variables: Readonly<Record<string, string>>) =>
  createHash('sha256')
    .update(JSON.stringify([sources, Object.entries(variables).sort()]))
    .digest('hex')
    .slice(0, 16);

/** Whether this version is up; remembered in the database, since WeChat has no way to ask. */
export async function appDifferences(
  client: Client,
  cloud: CloudEnvironment,
  plan: AppPlan,
  upload: UploadApp,
): Promise<Difference[]> {
  const there = await readDocument(client, cloud, DEPLOYMENTS, RECORD);
  if (there?.digest === plan.digest) return [];
  return [
    {
      name: 'app',
      says: there
        ? `The app that was uploaded last is ${String(there.version)} (${String(there.description)}), not this one.`
        : 'No app was uploaded from here yet.',
      apply: async () => {
        await upload(plan);
        const { digest, version, description } = plan;
        await writeDocument(client, cloud, DEPLOYMENTS, RECORD, { digest, version, description });
      },
    },
  ];
}

import type { CollectionSchema } from '../localcloud/types';

/** One request to WeChat's HTTP API for cloud databases (platform.md §7.3). */
export interface ProvisioningRequest {
  path: '/tcb/databasecollectionadd' | '/tcb/updateindex';
  body: Record<string, unknown>;
}

/** What makes a collection and its indexes. Indexes that are there already are made anew by the platform, so run it when few people are about. */
export function requestsFor(env: string, { name, indexes }: CollectionSchema): ProvisioningRequest[] {
  const collection: ProvisioningRequest = {
    path: '/tcb/databasecollectionadd',
    body: { env, collection_name: name },
  };
  if (indexes.length === 0) return [collection];
  const create = indexes.map((index) => ({
    name: index.name,
    unique: index.unique ?? false,
    keys: index.keys.map(([field, direction]) => ({ name: field, direction: String(direction) })),
  }));
  return [
    collection,
    { path: '/tcb/updateindex', body: { env, collection_name: name, create_indexes: create } },
  ];
}

/** Whether an answer means that the collection is there already, which is as good as made. */
export const isThereAlready = (answer: { errcode?: number; errmsg?: string }) =>
  answer.errcode !== undefined && answer.errcode !== 0 && /exist/i.test(answer.errmsg ?? '');

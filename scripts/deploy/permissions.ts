import type { Client } from './client';
import type { Difference } from './difference';
import type { CloudEnvironment } from './environment';

/** Who may touch what without a function: nobody any document, and a phone only the files that it stored itself. */
export const wantedPermission = { collection: 'ADMINONLY', storage: 'PRIVATE' } as const;
type ResourceType = keyof typeof wantedPermission;

/** The most that one request may ask for. */
const AT_ONCE = 100;

interface Described {
  Data?: { PermissionList?: ReadonlyArray<{ Resource?: string; Permission?: string }> };
}

async function read(client: Client, cloud: CloudEnvironment, type: ResourceType, names: readonly string[]) {
  const found = new Map<string, string>();
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const { Data } = await client.request<Described>('tcb', 'DescribeResourcePermission', {
      EnvId: cloud.id,
      ResourceType: type,
      Resources: names.slice(at, at + AT_ONCE),
    });
    for (const { Resource, Permission } of Data?.PermissionList ?? [])
      if (Resource && Permission) found.set(Resource, Permission);
  }
  return found;
}

async function set(client: Client, cloud: CloudEnvironment, type: ResourceType, name: string): Promise<void> {
  await client.request('tcb', 'ModifyResourcePermission', {
    EnvId: cloud.id,
    ResourceType: type,
    Resource: name,
    Permission: wantedPermission[type],
  });
}

export const makeAdminOnly = (client: Client, cloud: CloudEnvironment, name: string) =>
  set(client, cloud, 'collection', name);

const where = {
  collection: (name: string) =>
    `云开发 → 数据库 → ${name} → 权限设置 → 所有用户不可读写 (ADMINONLY). Until then a phone may write its own row there.`,
  storage: () => '云开发 → 存储 → 权限设置 → 仅创建者可读写 (PRIVATE).',
};

/** What is not read back as it must be. A permission that the answer leaves out counts as wrong: it is not known to be shut. */
export async function permissionDifferences(
  client: Client,
  cloud: CloudEnvironment,
  collections: readonly string[],
): Promise<Difference[]> {
  const asked = [
    ['collection', collections],
    ['storage', [cloud.bucket]],
  ] as const;
  const differences: Difference[] = [];
  for (const [type, names] of asked) {
    const found = names.length > 0 ? await read(client, cloud, type, names) : new Map<string, string>();
    for (const name of names) {
      const is = found.get(name) ?? 'not told';
      if (is === wantedPermission[type]) continue;
      const thing = type === 'collection' ? `The collection ${name}` : 'The storage';
      differences.push({
        name: type === 'collection' ? `permission:${name}` : 'permission:storage',
        says: `${thing} is ${is}, not ${wantedPermission[type]}.`,
        todo: where[type](name),
        apply: () => set(client, cloud, type, name),
      });
    }
  }
  return differences;
}

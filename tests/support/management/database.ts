import { ManagementError } from '../../../scripts/deploy/management';
import { type Document, StubCore, type StubTable } from './core';

const absent = (name: string) =>
  new ManagementError('ResourceNotFound', `[ResourceNotFound] Db or Table not exist: ${name}`);

/** Collections, indexes, permissions and documents. */
export abstract class StubDatabase extends StubCore {
  private table(name: string): StubTable {
    const table = this.tables.get(name);
    if (!table || table.notYet > 0) {
      if (table) table.notYet -= 1;
      throw absent(name);
    }
    return table;
  }

  protected onListTables({ MgoLimit, MgoOffset }: { MgoLimit: number; MgoOffset: number }) {
    const names = [...this.tables.keys()].sort();
    const page = names.slice(MgoOffset, MgoOffset + MgoLimit).map((TableName) => ({ TableName }));
    return {
      Tables: page.length > 0 ? page : null,
      Pager: { Total: names.length, Offset: MgoOffset, Limit: MgoLimit },
    };
  }

  protected onCreateTable({ TableName }: { TableName: string }) {
    if (this.tables.has(TableName))
      throw new ManagementError(
        'ResourceUnavailable.ResourceExist',
        '[ResourceUnavailable.ResourceExist] Table exist',
      );
    const builtIn = (Name: string, field: string) => ({
      Name,
      Unique: false,
      Keys: [{ Name: field, Direction: '1' }],
    });
    this.tables.set(TableName, {
      indexes: [builtIn('_id_', '_id'), builtIn('_openid_1', '_openid')],
      permission: 'PRIVATE',
      notYet: this.delay,
    });
    return {};
  }

  protected onDescribeTable({ TableName }: { TableName: string }) {
    const { indexes } = this.table(TableName);
    return { Indexes: indexes, IndexNum: indexes.length };
  }

  protected onUpdateTable({
    TableName,
    CreateIndexes = [],
    DropIndexes = [],
  }: {
    TableName: string;
    CreateIndexes?: Array<{
      IndexName: string;
      MgoKeySchema: { MgoIndexKeys: Array<{ Name: string; Direction: string }>; MgoIsUnique: boolean };
    }>;
    DropIndexes?: Array<{ IndexName: string }>;
  }) {
    const table = this.table(TableName);
    if (CreateIndexes.length > 0 && DropIndexes.length > 0)
      throw new ManagementError(
        'InvalidParameter',
        'CreateIndexes and DropIndexes may not be sent together.',
      );
    for (const { IndexName } of DropIndexes) {
      if (!table.indexes.some(({ Name }) => Name === IndexName))
        throw new ManagementError('ResourceNotFound', `index not found with name [${IndexName}]`);
      if (!this.clinging.has(IndexName))
        table.indexes = table.indexes.filter(({ Name }) => Name !== IndexName);
    }
    for (const [at, { IndexName, MgoKeySchema }] of CreateIndexes.entries()) {
      if (this.half && at === 1) {
        this.half = false;
        throw new ManagementError('FailedOperation', 'One of the indexes could not be made.');
      }
      if (table.indexes.some(({ Name }) => Name === IndexName)) this.remade.push(`${TableName}.${IndexName}`);
      table.indexes = table.indexes.filter(({ Name }) => Name !== IndexName);
      table.indexes.push({
        Name: IndexName,
        Unique: MgoKeySchema.MgoIsUnique,
        Keys: MgoKeySchema.MgoIndexKeys,
      });
    }
    return {};
  }

  protected onModifyResourcePermission({
    ResourceType,
    Resource,
    Permission,
  }: Record<'ResourceType' | 'Resource' | 'Permission', string>) {
    if (ResourceType === 'storage') this.storage = Permission;
    else {
      const table = this.table(Resource);
      if (!this.stubborn.has(Resource)) table.permission = Permission;
    }
    return { Data: { Success: true } };
  }

  protected onDescribeResourcePermission({
    ResourceType,
    Resources,
  }: {
    ResourceType: string;
    Resources: string[];
  }) {
    const of = (name: string) =>
      ResourceType === 'storage' ? this.storage : this.tables.get(name)?.permission;
    const PermissionList = Resources.flatMap((Resource) => {
      const Permission = of(Resource);
      return Permission && !this.silent.has(Resource) ? [{ ResourceType, Resource, Permission }] : [];
    });
    return { Data: { TotalCount: PermissionList.length, PermissionList } };
  }

  protected onRunCommands({ MgoCommands }: { MgoCommands: Array<{ TableName: string; Command: string }> }) {
    return { Data: MgoCommands.map(({ TableName, Command }) => this.run(TableName, JSON.parse(Command))) };
  }

  // biome-ignore lint/suspicious/noExplicitAny: MongoDB's own command documents
  private run(name: string, command: any): unknown {
    this.table(name);
    const documents = this.documents.get(name) ?? new Map<string, Document>();
    if (command.find) {
      const fits = (one: Document) =>
        Object.entries(command.filter).every(([field, wanted]) =>
          fitsField((one as Record<string, unknown>)[field], wanted),
        );
      const found = [...documents.values()].filter(fits).sort((one, other) => (one._id < other._id ? -1 : 1));
      return found.slice(0, command.limit).map((one) => JSON.stringify(one));
    }
    this.documents.set(name, documents);
    for (const { q, u, upsert } of command.updates) {
      const there = documents.get(q._id);
      if (there || upsert) documents.set(q._id, { ...there, ...u.$set, _id: q._id });
    }
    return [JSON.stringify({ n: 1, ok: 1 })];
  }
}

/** A value by equality, one of several, or beyond another: what the command asks by. */
// biome-ignore lint/suspicious/noExplicitAny: MongoDB's own operators
function fitsField(value: any, wanted: any): boolean {
  if (wanted === null || typeof wanted !== 'object') return (value ?? null) === wanted;
  return wanted.$in ? wanted.$in.includes(value) : value > wanted.$gt;
}

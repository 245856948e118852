/** The admin door with a few collections, and the real wx-server-sdk before it: what the tests of fidelity stand on. */
import { type AdminServer, sdkAt, startAdminServer } from './admin-server';
import { Gate } from './gate';
import type { SdkCloud, SdkCommand, SdkDatabase, SdkExpressions } from './sdk-types';

export let server: AdminServer;
export let cloud: SdkCloud;
export let db: SdkDatabase;
export let _: SdkCommand;
export let $: SdkExpressions;
/** Shut, it holds what a transaction is doing. */
export const gate = new Gate();
/** The server's clock; each test begins at the present. */
export const time = { now: Date.now() };

/** Starts the server for the tests of one file and empties it before each. */
export function startFidelityCloud(): void {
  beforeAll(async () => {
    server = await startAdminServer({
      now: () => time.now,
      transactionPause: gate.pass,
      collections: [
        { name: 'c', indexes: [] },
        { name: 'd', indexes: [] },
        { name: 'u', indexes: [{ name: 'u_k', keys: [['k', 1]], unique: true }] },
        { name: 's', indexes: [{ name: 's_k', keys: [['k', 1]], unique: true, sparse: true }] },
        { name: 'places', indexes: [{ name: 'at', keys: [['at', '2dsphere']] }] },
      ],
    });
    cloud = sdkAt(server.url);
    db = cloud.database();
    _ = db.command;
    $ = _.aggregate;
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    time.now = Date.now();
    for (const name of ['c', 'd', 'u', 's', 'places']) await server.engine.remove(name, {}, true);
  });
}

export const c = () => db.collection('c');

export const fill = (size: number) =>
  server.engine.bulkLoad(
    'c',
    Array.from({ length: size }, (_item, n) => ({ _id: `${1000 + n}`, n })),
  );

/** What a promise is rejected with; one that is not rejected fails the test. */
export const failure = async (promise: Promise<unknown>) => {
  try {
    await promise;
  } catch (error) {
    return error as { errCode?: number; errMsg?: string; code?: string; message: string };
  }
  throw new Error('it succeeded');
};

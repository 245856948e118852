import { join } from 'node:path';
import { openEngine } from '../../localcloud/engine/engine';
import { sdkAt } from '../../localcloud/wire/testing/admin-server';
import { endChild, startChild } from './child';
import { BRANCHES, rangeFrom, recordOf, records } from './documents';
import { rate } from './rate';

export interface Speed {
  pointReads: number;
  inserts: number;
  insertsAtOnce: number;
  rangeQueries: number;
}

/** As many requests as a client process has under way in the measure "at once". */
const AT_ONCE = 16;

/** Operations a second on a store of `size` documents, in this process. */
export async function engineSpeed(directory: string, size: number): Promise<Speed> {
  const engine = await openEngine({
    directory: join(directory, 'store'),
    collections: [records],
    strict: true,
  });
  const insert = (offset: number) => (turn: number) =>
    engine.insert(records.name, [recordOf(size + offset + turn)]);
  const speed = {
    pointReads: await rate(
      (turn) => engine.find(records.name, { query: { _id: `r${(turn * 7919) % size}` }, limit: 1 }),
      { turns: 200_000 },
    ),
    rangeQueries: await rate((turn) => engine.find(records.name, rangeFrom(turn % BRANCHES, size / 2)), {
      turns: 10_000,
    }),
    inserts: await rate(insert(0), { turns: 2_000 }),
    insertsAtOnce: await rate(insert(100_000), { turns: 10_000, atOnce: AT_ONCE }),
  };
  await engine.close();
  return speed;
}

/** The same through the real SDK over loopback: this process is the client, another the cloud. */
export async function sdkSpeed(
  directory: string,
  size: number,
): Promise<Speed & { pointReadsAtOnce: number; clientMilliseconds: number }> {
  const server = await startChild<{ url: string }>('serve', directory);
  try {
    const db = sdkAt(server.figures.url).database();
    const collection = db.collection(records.name);
    const read = (turn: number) => collection.doc(`r${(turn * 7919) % size}`).get();
    const before = process.cpuUsage();
    const pointReads = await rate(read, { turns: 2_000 });
    const { user, system } = process.cpuUsage(before);
    const insert = (offset: number) => (turn: number) =>
      collection.add({ data: recordOf(size + offset + turn) });
    return {
      pointReads,
      // Whatever else the machine does, no client can be quicker than this allows. 2,200 reads with the practice.
      clientMilliseconds: Math.round((user + system) / 22_000) / 100,
      pointReadsAtOnce: await rate(read, { turns: 4_000, atOnce: AT_ONCE }),
      rangeQueries: await rate(
        (turn) => {
          const { query } = rangeFrom(turn % BRANCHES, size / 2);
          const from = db.command.gte(query.at);
          return collection.where({ branch: query.branch, at: from }).orderBy('at', 'asc').limit(20).get();
        },
        { turns: 1_500 },
      ),
      inserts: await rate(insert(200_000), { turns: 1_000 }),
      insertsAtOnce: await rate(insert(300_000), { turns: 3_000, atOnce: AT_ONCE }),
    };
  } finally {
    await endChild(server);
  }
}

import { writeSync } from 'node:fs';
import { openEngine } from '../engine';

/**
 * A process to be killed: writes without pause and says on stdout what was answered, one line each.
 * Several writers, so that writes gather into one commit; transactions put two documents that belong together.
 */
async function main(): Promise<void> {
  const [directory, round] = process.argv.slice(2) as [string, string];
  const collections = [{ name: 'c', indexes: [{ name: 'n', keys: [['n', 1]] as const, unique: true }] }];
  const engine = await openEngine({
    directory,
    collections,
    strict: true,
    transactionPause: () => Promise.resolve(),
  });
  const say = (line: string) => writeSync(1, `${line}\n`);
  say('ready');
  const writer = async (name: string) => {
    for (let count = 0; ; count += 1) {
      const id = `${round}-${name}-${count}`;
      await engine.insert('c', [{ _id: id, n: id, state: 'new' }]);
      say(`new ${id}`);
      await engine.modify('c', {
        query: { _id: id },
        changes: { $set: { state: 'changed' } },
        multi: false,
        merge: true,
        upsert: false,
      });
      say(`changed ${id}`);
      const { result: transaction } = await engine.startTransaction();
      await engine.insert('c', [{ _id: `${id}-left`, n: `${id}-left` }], transaction);
      await engine.insert('c', [{ _id: `${id}-right`, n: `${id}-right` }], transaction);
      await engine.remove('c', { _id: id }, false, transaction);
      await engine.commitTransaction(transaction);
      say(`pair ${id}`);
    }
  };
  await Promise.all(['a', 'b', 'c'].map(writer));
}

void main();

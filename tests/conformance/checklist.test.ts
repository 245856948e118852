/** Where each line of platform.md's checklist (§6.5) and each numbered part of its §1 is stated; fails when a test is renamed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const WIRE = 'localcloud/wire/fidelity';

const stated: ReadonlyArray<readonly [line: string, file: string, name: string]> = [
  ['limit default/cap', `${WIRE}/limits-and-keys.test.ts`, 'get gives %s'],
  ['limit default/cap', `${WIRE}/limits-and-keys.test.ts`, 'caps a limit also for a client that does not'],
  ['aggregate default 20', `${WIRE}/limits-and-keys.test.ts`, 'an aggregate gives 20 unless told'],
  ['E11000 text', `${WIRE}/limits-and-keys.test.ts`, 'says E11000 with errCode -502001'],
  ['ResourceNotFound text', `${WIRE}/limits-and-keys.test.ts`, '%s does not make a collection'],
  ['updated=modified', `${WIRE}/writing.test.ts`, 'counts what was modified, not what matched'],
  [
    'unique-null semantics',
    `${WIRE}/limits-and-keys.test.ts`,
    'a unique index takes a missing field for null',
  ],
  ['no auto-create', 'tests/conformance/outsider.test.ts', 'no auto-create'],
  [
    "conflict at second writer's op with exact text",
    `${WIRE}/transactions.test.ts`,
    'refuses the second writer at the operation',
  ],
  [
    "conflict at second writer's op with exact text",
    'tests/conformance/transactions.test.ts',
    'conflict at second writer’s op with exact text',
  ],
  [
    'TransactionBusy on concurrent ops',
    'tests/conformance/transactions.test.ts',
    'TransactionBusy on concurrent ops',
  ],
  [
    '30 s expiry -> TransactionNotExist',
    'tests/conformance/transactions.test.ts',
    '30 s expiry -> TransactionNotExist',
  ],
  [
    'where-ops without transactionId executed outside',
    `${WIRE}/transactions.test.ts`,
    'runs where().update, where().remove, count and aggregate outside',
  ],
  ['1 MB function result', 'localcloud/runtime/fidelity.test.ts', '1 MB of result'],
  ['100 KB input', 'localcloud/runtime/fidelity.test.ts', '100 KB of input'],
  ['per-call process.env identity', 'localcloud/runtime/fidelity.test.ts', 'per-call process.env identity'],
  ['one trigger per config.json', 'localcloud/runtime/fidelity.test.ts', 'one trigger per config.json'],
  [
    '-604101 if openapi not in config.json',
    'localcloud/runtime/fidelity.test.ts',
    '-604101 if config.json does not name the open API',
  ],
  ['43101 quota accounting', 'localcloud/runtime/fidelity.test.ts', '43101 quota accounting'],
  [
    'getUnlimited returns image buffer',
    'localcloud/runtime/fidelity.test.ts',
    'getUnlimited returns an image buffer',
  ],

  ['§1.1 limits', `${WIRE}/limits-and-keys.test.ts`, 'limits (§1.1)'],
  ['§1.2 indexes', `${WIRE}/limits-and-keys.test.ts`, 'duplicate keys (§1.2, §1.3)'],
  ['§1.2 an index of places', 'tests/conformance/geo.test.ts', 'near without an index of places'],
  ['§1.3 duplicate keys', `${WIRE}/limits-and-keys.test.ts`, "an update into another's key is refused"],
  ['§1.4 missing collections', `${WIRE}/limits-and-keys.test.ts`, 'aggregate tells it in another shape'],
  ['§1.5 missing documents', `${WIRE}/limits-and-keys.test.ts`, 'a missing document fails doc().get()'],
  ['§1.6 _id in the data', 'tests/conformance/traps.test.ts', 'an _id in the data is refused'],
  ['§1.6 conditional update', `${WIRE}/writing.test.ts`, 'one of two conditional updates wins'],
  [
    '§1.6 whole collections',
    `${WIRE}/writing.test.ts`,
    'an update without a condition reaches the whole collection',
  ],
  ['§1.6 undefined conditions', 'tests/conformance/traps.test.ts', 'an undefined condition alone is refused'],
  ['§1.6 merging, empty objects', `${WIRE}/writing.test.ts`, 'merges nested objects, drops empty ones'],
  ['§1.6 spoilt server dates', `${WIRE}/writing.test.ts`, 'in _.set they are spoilt'],
  ['§1.7 values', 'tests/conformance/traps.test.ts', 'undefined is dropped from objects and null in lists'],
  ['§1.8 operators', 'tests/conformance/queries.test.ts', 'conditions (§1.8)'],
  ['§1.8 operators', 'tests/conformance/updates.test.ts', 'update operators (§1.8)'],
  ['§1.8 two ors', `${WIRE}/reading.test.ts`, 'merges two _.or on two fields into one'],
  ['§1.8 addToSet of {each}', 'tests/conformance/traps.test.ts', '{each} in addToSet is stored as it stands'],
  ['§1.9 stages', 'tests/conformance/stages.test.ts', 'stages (§1.9)'],
  ['§1.9 stages that are not', 'tests/conformance/traps.test.ts', '%s is no stage that it can send'],
  ['§1.9 expressions', 'tests/conformance/expressions.test.ts', 'accumulators of a group (§1.9)'],
  ['§1.9 $.toString', 'tests/conformance/traps.test.ts', '$.toString is the toString of every object'],
  [
    '§1.10 no retry at an operation',
    'tests/conformance/traps.test.ts',
    'a conflict at an operation is not tried again',
  ],
  [
    '§1.10 retry by the kernel',
    `${WIRE}/transactions.test.ts`,
    'retries a callback whose error carries the code',
  ],
  ['§1.10 rollback', 'tests/conformance/traps.test.ts', 'rollback(reason) in the callback rejects'],
  ['§1.10 write skew', 'tests/conformance/transactions.test.ts', 'write skew is possible'],
  ['§1.10 after the end', 'tests/conformance/transactions.test.ts', 'is unknown after %s'],
];

it.each(stated)('%s is stated in %s: %s', (_line, file, name) => {
  const source = readFileSync(resolve(ROOT, file), 'utf8');
  const isComment = (line: string) => /^\s*(\*|\/[/*])/.test(line);
  const lines = source.split('\n').filter((text) => !isComment(text));
  expect(lines).toContainEqual(expect.stringContaining(name));
});

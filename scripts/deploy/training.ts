import type { Batch } from '../../demo/batches';
import { entriesOfCast } from '../../demo/personas';
import { documents, sealWithKeysOf } from '../../demo/seed';
import { phoneHash } from '../../server/kernel/access/cipher';
import { sealPhone } from '../../server/kernel/text/member-phone';
import { writtenRows } from '../../server/migrations/rows-as-text';
import type { FillAnswer, SeatAnswer } from '../../server/migrations/upkeep';
import type { Client } from './client';
import type { Difference } from './difference';
import { DEPLOYMENTS, findDocuments, readDocument, writeDocument } from './documents';
import type { CloudEnvironment } from './environment';
import { askUpkeep } from './invoke';
import type { Plan } from './plan';

/** How much of the city: a few thousand rows, with everybody who is somebody. */
const SIZE = 'small';
/** What one request carries, within what a function takes in one call (platform.md §2). */
const ROWS_AT_ONCE = 100;
const BYTES_AT_ONCE = 48 * 1024;
/** Under this name `deployments` tells that the made-up city is here, since when, and whether all of it is. */
const RECORD = 'training';
/** Made by timers in an environment where nothing is, or of people who only looked in. */
const NOT_REAL = ['timerRuns', 'branchMonths', 'communityMonths'];

interface Asked {
  client: Client;
  cloud: CloudEnvironment;
  plan: Pick<Plan, 'keys'>;
}

/** The rows as of an instant: the same whenever they are made for the same. */
const rowsAsOf = (at: string, { keys }: Pick<Plan, 'keys'>): AsyncIterable<Batch> =>
  documents({ size: SIZE, env: { ...keys }, onProgress: () => {}, now: new Date(at) });

interface Piece {
  collection: string;
  rows: number;
  text: string;
}

/** Rows in pieces that are small enough to be sent, one text each. */
function piecesOf({ collection, documents: rows }: Batch): Piece[] {
  const text = writtenRows(rows);
  if (rows.length <= ROWS_AT_ONCE && Buffer.byteLength(text) <= BYTES_AT_ONCE)
    return [{ collection, rows: rows.length, text }];
  if (rows.length === 1) throw new Error(`One row of ${collection} is too large to be sent.`);
  const half = Math.min(ROWS_AT_ONCE, Math.ceil(rows.length / 2));
  return [rows.slice(0, half), rows.slice(half)].flatMap((documents) => piecesOf({ collection, documents }));
}

/** What was made last: one run of the command looks twice. */
let made: { of: string; pieces: Promise<Piece[]> } | null = null;

/** The made-up city as of an instant, in pieces, sealed and signed with the plan's keys. */
export function piecesAsOf(at: string, plan: Pick<Plan, 'keys'>): Promise<Piece[]> {
  const of = JSON.stringify([at, plan.keys]);
  if (made?.of !== of) made = { of, pieces: makePieces(at, plan) };
  return made.pieces;
}

async function makePieces(at: string, plan: Pick<Plan, 'keys'>): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for await (const batch of rowsAsOf(at, plan)) pieces.push(...piecesOf(batch));
  return pieces;
}

/** To the minute, so that what is seen and what is then made are the same. */
const thisMinute = () => new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();

/** The collections of the made-up city in which somebody's own rows stand already. */
async function collectionsInUse({ client, cloud }: Asked, pieces: readonly Piece[]): Promise<string[]> {
  const names = new Set(pieces.map(({ collection }) => collection));
  const used: string[] = [];
  for (const name of names) {
    if (NOT_REAL.includes(name)) continue;
    const filter = name === 'accounts' ? { memberId: { $gt: '' } } : { _id: { $gt: '' } };
    if ((await findDocuments(client, cloud, name, { filter, limit: 1 })).length > 0) used.push(name);
  }
  return used;
}

const isMadeUp: Difference = {
  name: 'training:here',
  says: 'This environment holds the made-up city: it is one for training.',
  todo: 'Make another environment for real people, and put its id into the file.',
  blocks: true,
};

/**
 * Of an environment for training: that it is not filled with the made-up city yet, and whom of it nobody can be yet. Of any
 * other: that it holds that city. Where somebody's own rows stand, nothing is filled in.
 */
export async function trainingDifferences(
  client: Client,
  cloud: CloudEnvironment,
  plan: Plan,
): Promise<Difference[]> {
  const record = await readDocument(client, cloud, DEPLOYMENTS, RECORD);
  if (!plan.training) return record ? [isMadeUp] : [];
  if (!plan.keys) return [];
  sealWithKeysOf(plan.keys);
  const asked = { client, cloud, plan };
  const seats = await seatDifferences(asked, plan.configuration.personas);
  if (record?.done === true) return seats;
  const at = typeof record?.at === 'string' ? record.at : thisMinute();
  const pieces = await piecesAsOf(at, plan);
  const used = record ? [] : await collectionsInUse(asked, pieces);
  if (used.length > 0)
    return [
      {
        name: 'training:in-use',
        says: `There are rows of somebody's own in ${used.join(', ')}.`,
        todo: 'Made-up people are put into an empty environment alone: make another one, or empty these collections.',
        blocks: true,
      },
    ];
  const count = pieces.reduce((sum, { rows }) => sum + rows, 0);
  return [
    {
      name: 'training:city',
      says: `The made-up city, ${count} rows in ${pieces.length} requests, is ${record ? 'filled in only in part' : 'to be filled in'}.`,
      trains: true,
      apply: () => fill(asked, at, pieces),
    },
    ...seats,
  ];
}

/** Begun before the first row, so that another run makes the same rows and knows that they are nobody's own. */
async function fill({ client, cloud, plan }: Asked, at: string, pieces: readonly Piece[]): Promise<void> {
  await writeDocument(client, cloud, DEPLOYMENTS, RECORD, { at, size: SIZE, done: false });
  for (const { collection, text } of pieces) {
    const question = { action: 'fill', collection, rows: text } as const;
    await askUpkeep<FillAnswer>(client, cloud, plan.keys ?? {}, question);
  }
  await writeDocument(client, cloud, DEPLOYMENTS, RECORD, { at, size: SIZE, done: true });
}

/** Whose roll entry does not have the number that the file gives them. */
async function seatDifferences(
  asked: Asked,
  personas: Readonly<Record<string, string>>,
): Promise<Difference[]> {
  const { client, cloud, plan } = asked;
  const entries = entriesOfCast();
  const wanted = Object.entries(personas).map(([name, phone]) => ({
    ...{ name, phone, hash: phoneHash(phone) },
    memberId: entries.get(name) ?? '',
  }));
  if (wanted.length === 0) return [];
  const found = await findDocuments(client, cloud, 'members', {
    filter: { _id: { $in: wanted.map(({ memberId }) => memberId) } },
    limit: wanted.length,
    projection: { phoneHash: 1 },
  });
  const hashes = new Map(found.map((one) => [one._id, one.phoneHash]));
  return wanted
    .filter(({ memberId, hash }) => hashes.get(memberId) !== hash)
    .map(({ name, phone, hash, memberId }) => ({
      name: `persona:${name}`,
      says: `${name} is to be free for the number that the file names.`,
      trains: true,
      apply: async () => {
        const question = { action: 'seat', memberId, phone: sealPhone(phone), phoneHash: hash } as const;
        const { free } = await askUpkeep<SeatAnswer>(client, cloud, plan.keys ?? {}, question);
        if (!free) throw new Error(`${name} (${memberId}) is not on a roll of this environment any more.`);
      },
    }));
}

import * as collections from '../../server/collections';
import { collection } from '../../server/kernel/store/collection';
import { inTransaction } from '../../server/kernel/store/transaction';
import { within } from '../../server/kernel/store/within';
import { freeEntry } from '../../server/member/bind-entry';
import { followBinding } from '../../server/member/follow-binding';
import { entryOnRoll } from '../../server/member/roll-entry';
import { rerouteAround } from '../../server/member/route';
import { readRows } from '../../server/migrations/rows-as-text';
import type { FillAnswer, FillQuestion, SeatAnswer, SeatQuestion } from '../../server/migrations/upkeep';
import { DEPLOYER } from '../../server/records/appointment';

/** What the command gives an environment for training, and no other. */
const TRAINING = 'DAOZHIBU_TRAINING';

export const isForTraining = () => process.env[TRAINING] === '1';

/** Adds those of these rows that are not there. Done again it changes nothing. */
export async function fill({ collection: name, rows }: FillQuestion): Promise<FillAnswer> {
  if (!Object.values(collections).some((one) => one.name === name))
    throw new Error(`There is no collection ${name}.`);
  return { added: await collection(name).insertMissing(readRows(rows), { likelyThere: true }) };
}

/**
 * Makes a roll entry free for whoever has this number: they bind it in the app as anybody does. Whoever was bound to it is
 * not any more. Its number is written last, so that a run which breaks off is done again.
 */
export async function seat({ memberId, phone, phoneHash }: SeatQuestion, now: Date): Promise<SeatAnswer> {
  const { members } = collections;
  if ((await entryOnRoll(memberId))?.phoneHash === phoneHash) return { free: true };
  await inTransaction(async (transaction) => {
    const standing = await within(transaction, members).get(memberId);
    if (!standing?.openid || standing.phoneHash === phoneHash) return;
    const { openid } = standing;
    await freeEntry(transaction, { ...standing, openid }, { why: 'moved', by: DEPLOYER, now });
  });
  const entry = await entryOnRoll(memberId);
  if (entry?.openid !== null) return { free: false };
  await followBinding({ memberId, former: entry.former?.openid ?? null, openid: null, now });
  await rerouteAround(entry, now);
  return { free: await members.change({ _id: memberId }, { set: { phone, phoneHash, updatedAt: now } }) };
}

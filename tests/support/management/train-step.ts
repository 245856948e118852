import { signedMember } from '../../../server/kernel/access/sign';
import { readRows } from '../../../server/migrations/rows-as-text';
import type { FillAnswer, FillQuestion, SeatAnswer, SeatQuestion } from '../../../server/migrations/upkeep';
import type { MemberRecord } from '../../../server/records/member';
import type { Document } from './core';

type Documents = Map<string, Map<string, Document>>;

/** What `upkeep` does with made-up rows, over the stub's documents. */
export function fillIn(documents: Documents, { collection, rows }: FillQuestion): FillAnswer {
  const of = documents.get(collection) ?? new Map<string, Document>();
  documents.set(collection, of);
  const missing = readRows(rows).filter(({ _id }) => !of.has(_id));
  for (const row of missing) of.set(row._id, row);
  return { added: missing.length };
}

/** What it does with a roll entry that somebody in training is to have. */
export function seatOne(documents: Documents, { memberId, phone, phoneHash }: SeatQuestion): SeatAnswer {
  const members = documents.get('members');
  const entry = members?.get(memberId);
  if (entry)
    members?.set(memberId, {
      ...signedMember({ ...(entry as object as MemberRecord), phone, phoneHash, openid: null }),
    });
  return { free: entry !== undefined };
}

import { feedbacks, organizations } from '../collections';
import type { ErrandRecord } from '../records/errand';
import { concernedByErrand } from './concerned';
import { readingOf } from './reader';

/** Complaints about one errand that wait at the same time: far beyond what there are. */
const MOST = 50;

/**
 * Moves the letters about an errand that wait for an answer on to who has no part in it by now, after it was handed to
 * somebody. Until then nobody whom it concerns reads them either: that is looked at whenever they are read. Said again it
 * changes nothing.
 */
export async function moveLettersAbout(errand: ErrandRecord, now: Date): Promise<void> {
  const waiting = await feedbacks.find({ 'about.id': errand._id, state: 'waiting' }, { limit: MOST });
  if (waiting.length === 0) return;
  const community = await organizations.get(errand.communityId);
  if (!community) return;
  for (const letter of waiting) {
    const named = [...new Set([...letter.concerned, ...concernedByErrand(errand)])];
    const { concerned, reader } = await readingOf({ openid: letter.openid, concerned: named }, community);
    const all = [...new Set([...named, ...concerned])];
    const isThere = !reader || reader._id === (letter.receiverId ?? letter.townshipId);
    if (isThere && all.length === letter.concerned.length) continue;
    await feedbacks.change(
      { _id: letter._id, state: 'waiting' },
      {
        set: {
          concerned: all,
          ...(reader ? { receiverId: reader._id, receiverName: reader.name } : {}),
          updatedAt: now,
        },
      },
    );
  }
}

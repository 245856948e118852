import { stepOf } from '../kernel/store/way';
import type { NeedRecord } from '../records/need';

type Said = Pick<NeedRecord, 'title' | 'category' | 'details' | 'dueOn' | 'year'>;
type Place = Pick<NeedRecord, '_id' | 'communityId' | 'communityName'>;
interface Asked {
  openid: string;
  requestId: string;
  now: Date;
}

/** A line that the community wrote down just now: open to any unit. */
export const newNeed = (asked: Asked, place: Place, said: Said, listedAt = asked.now): NeedRecord => ({
  ...place,
  ...{ ...said, kind: 'need', state: 'open', branchId: null, branchName: '', doneAt: null },
  ...{ listedAt, updatedAt: asked.now },
  steps: [stepOf(asked, { what: 'listed', by: place.communityName })],
});

/** Something that a unit offers of its own just now: it waits for the community. */
export const newOffer = (
  asked: Asked,
  place: Place,
  said: Said,
  { branchId, branchName, above }: Pick<NeedRecord, 'branchId' | 'branchName' | 'above'>,
): NeedRecord => ({
  ...place,
  ...{ ...said, kind: 'offer', state: 'offered', branchId, branchName, doneAt: null },
  ...{ listedAt: asked.now, updatedAt: asked.now },
  ...(above ? { above } : {}),
  steps: [stepOf(asked, { what: 'proposed', by: branchName })],
});

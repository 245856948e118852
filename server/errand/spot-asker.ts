import type { LogSubject } from '../../contract/words';
import { errands, wishes } from '../../server/collections';
import { maySee } from '../../server/errand-access/sight';
import type { ErrandRecord } from '../../server/records/errand';
import type { WishRecord } from '../../server/records/wish';
import type { Caller } from '../kernel/access/caller';
import { isStaffOf } from '../kernel/access/permission';

/** What of a wish or an errand says who asked for it. */
export interface AskedFor {
  about: { kind: LogSubject; id: string };
  openid: string;
  /** The name hidden. */
  name: string;
  title: string;
  at: Date;
}

type Wish = Pick<
  WishRecord,
  '_id' | 'title' | 'forWhom' | 'posterOpenid' | 'postedBy' | 'postedAt' | 'publishedAt' | 'communityId'
>;

/** Somebody who asked by a wish, where the caller may know of it: the community's staff, and everybody once it was published. */
export function askedByWish(wish: Wish, caller: Caller): AskedFor | null {
  const { _id, forWhom, posterOpenid, postedBy, title, postedAt, publishedAt, communityId } = wish;
  if (forWhom !== 'self' || (publishedAt === null && !isStaffOf(caller, communityId))) return null;
  return { about: { kind: 'wish', id: _id }, openid: posterOpenid, name: postedBy, title, at: postedAt };
}

/** Somebody who asked by an errand that the caller may know of. What was noted down on the spot is nobody's asking. */
export function askedByErrand(errand: ErrandRecord, caller: Caller): AskedFor | null {
  const { _id, forWhom, posterOpenid, postedBy, title, postedAt } = errand;
  if (forWhom !== 'self' || errand.spot || !maySee(errand, caller)) return null;
  return { about: { kind: 'errand', id: _id }, openid: posterOpenid, name: postedBy, title, at: postedAt };
}

/** Who is picked by what they asked for; null where that is not there, of another community, or not for the caller's eyes. */
export async function pickedAsker(
  { kind, id }: AskedFor['about'],
  caller: Caller,
  communityId: string,
): Promise<AskedFor | null> {
  if (kind === 'wish') {
    const wish = await wishes.get(id);
    return wish?.communityId === communityId ? askedByWish(wish, caller) : null;
  }
  const errand = await errands.get(id);
  return errand?.communityId === communityId ? askedByErrand(errand, caller) : null;
}

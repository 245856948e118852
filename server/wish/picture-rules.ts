import type { RefusalCode } from '../../contract/api';
import type { WishPicturePart } from '../../contract/words';
import type { PictureRecord } from '../../server/records/picture';
import { wishInHand } from '../../server/records/wish';
import { isStaffOf } from '../kernel/access/permission';
import { isInvolved, isPoster, type Person, plays, type Wish } from './rules';
import { hiddenStates } from './transitions';

type Shown = Pick<PictureRecord, 'state' | 'addedBy'>;

const follows = (wish: Wish, person: Person) => isPoster(wish, person) || isStaffOf(person, wish.communityId);

/** Why somebody may not add a picture to a part of a wish now, or null when they may. */
export function whyNotAdd(part: WishPicturePart, wish: Wish, person: Person): RefusalCode | null {
  const theirs = part === 'asked' ? follows(wish, person) : plays('hands', wish, person);
  if (!theirs) return 'wish.notYours';
  const inTime =
    part === 'asked' ? ['submitted', 'asked'].includes(wish.state) : wishInHand.includes(wish.state);
  return inTime ? null : 'wish.picturesLate';
}

/**
 * Whether somebody is shown a picture of a wish that they may see. Until it has passed the check it is for the one who
 * sent it alone. What is asked for is for everybody once the wish is published, and for poster and staff before and when
 * it never is; what was done may show somebody's home: it is for those whom the wish concerns.
 */
export function isShown(part: WishPicturePart, picture: Shown, wish: Wish, person: Person): boolean {
  if (picture.state === 'removed') return false;
  const concerned = part === 'asked' ? follows(wish, person) : isInvolved(wish, person);
  if (picture.state !== 'passed') return concerned && picture.addedBy === person.openid;
  return concerned || (part === 'asked' && !hiddenStates.includes(wish.state));
}

/** Whether somebody may take a picture away: who sent it, as long as the wish concerns them, and the staff. */
export const mayRemove = (picture: Shown, wish: Wish, person: Person) =>
  isStaffOf(person, wish.communityId) || (picture.addedBy === person.openid && isInvolved(wish, person));

import type { RefusalCode } from '../../contract/api';
import type { MemberRecord } from '../records/member';
import type { WishRecord } from '../records/wish';

/** Why somebody may not claim a wish now, or null when they may. */
export function whyNotClaim(
  wish: Pick<WishRecord, 'state' | 'posterOpenid'>,
  who: { member: Pick<MemberRecord, 'communityId'>; openid: string },
): RefusalCode | null {
  if (!who.member.communityId) return 'member.notInService';
  if (wish.posterOpenid === who.openid) return 'wish.own';
  if (wish.state === 'published') return null;
  const beforeOrAside = wish.state === 'submitted' || wish.state === 'rejected' || wish.state === 'withdrawn';
  return beforeOrAside ? 'wish.notPublished' : 'wish.taken';
}

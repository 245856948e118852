import { monthOf } from '../cloudfunctions/kernel/clock';
import { type CommunityMonthRecord, communityMonthId } from '../cloudfunctions/records/community-month';
import type { WishRecord } from '../cloudfunctions/records/wish';

/** The figures of communities' months, wish by wish, as the functions reckon them (`timer/recompute-community`). */
export class CommunityMonths {
  private readonly months = new Map<string, CommunityMonthRecord>();

  note({ communityId, state, confirmedAt, thanks, claimerId, helpers, updatedAt }: WishRecord): void {
    if (state !== 'confirmed' || confirmedAt === null) return;
    const month = monthOf(confirmedAt);
    const _id = communityMonthId(communityId, month);
    const before = this.months.get(_id);
    this.months.set(_id, {
      ...{ _id, communityId, month },
      wishesFulfilled: (before?.wishesFulfilled ?? 0) + 1,
      thanked: (before?.thanked ?? 0) + (thanks === '' ? 0 : 1),
      served: (before?.served ?? 0) + (claimerId === null ? 0 : 1) + helpers.length,
      updatedAt: before && before.updatedAt > updatedAt ? before.updatedAt : updatedAt,
    });
  }

  all(): CommunityMonthRecord[] {
    return [...this.months.values()];
  }
}

import { monthOf } from '../server/kernel/time/clock';
import { type CommunityMonthRecord, communityMonthId, noFigures } from '../server/records/community-month';
import type { ErrandRecord } from '../server/records/errand';
import type { WishRecord } from '../server/records/wish';
import { isRecorded, isSolved, isUnconfirmed } from '../server/statistics/errands-solved';
import { figuresOfWishes } from '../server/statistics/wishes-done';
import { deedOfErrand, deedOfWish } from '../server/statistics/year-of-deed';

type Figures = typeof noFigures;
type Happened = Pick<WishRecord | ErrandRecord, 'communityId' | 'updatedAt'>;

/** The figures of communities' months, record by record, as the functions reckon them (`summary/jobs/recompute-community`). */
export class CommunityMonths {
  private readonly months = new Map<string, CommunityMonthRecord & Figures>();

  noteWish(wish: WishRecord): void {
    const at = deedOfWish(wish);
    if (at) this.add(wish, at, figuresOfWishes([wish]));
  }

  noteErrand(errand: ErrandRecord): void {
    const at = deedOfErrand(errand);
    if (at === null) return;
    if (isSolved(errand)) {
      this.add(errand, at, { errandsSolved: 1, errandsUnconfirmed: isUnconfirmed(errand) ? 1 : 0 });
    }
    if (isRecorded(errand)) this.add(errand, at, { errandsRecorded: 1 });
  }

  all(): CommunityMonthRecord[] {
    return [...this.months.values()];
  }

  private add({ communityId, updatedAt }: Happened, at: Date, more: Partial<Figures>): void {
    const month = monthOf(at);
    const _id = communityMonthId(communityId, month);
    const before = this.months.get(_id) ?? { _id, communityId, month, ...noFigures, updatedAt };
    const { wishesUnconfirmed = 0 } = more;
    const { wishesFulfilled = 0, thanked = 0, served = 0, errandsSolved = 0 } = more;
    const { errandsUnconfirmed = 0, errandsRecorded = 0 } = more;
    this.months.set(_id, {
      ...before,
      wishesFulfilled: before.wishesFulfilled + wishesFulfilled,
      wishesUnconfirmed: before.wishesUnconfirmed + wishesUnconfirmed,
      thanked: before.thanked + thanked,
      served: before.served + served,
      errandsSolved: before.errandsSolved + errandsSolved,
      errandsUnconfirmed: before.errandsUnconfirmed + errandsUnconfirmed,
      errandsRecorded: before.errandsRecorded + errandsRecorded,
      updatedAt: before.updatedAt > updatedAt ? before.updatedAt : updatedAt,
    });
  }
}

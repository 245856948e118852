import type { WishCategory } from '../contract/words';
import { dayOf } from '../server/kernel/time/clock';
import type { Random } from './random';
import type { Helper } from './registry';
import type { WishEvent } from './wish-record';
import { disputeReasons, fulfilNotes, giveUpReasons, rejectReasons, thanksTexts } from './wish-texts';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A time of day at which people post, answer and go and help: 8:00 to 20:59 in Asia/Shanghai. */
export const byDay = (instant: Date, random: Random) =>
  new Date(
    new Date(`${dayOf(instant)}T00:00:00+08:00`).getTime() + random.whole(8 * 60, 20 * 60 + 59) * 60_000,
  );

/** Days after `instant`, by day. Never earlier than an hour after it. */
export const later = (instant: Date, leastDays: number, mostDays: number, random: Random) => {
  const days = random.whole(leastDays, mostDays);
  if (days === 0) return new Date(instant.getTime() + random.whole(60, 170) * 60_000);
  return byDay(new Date(instant.getTime() + days * DAY), random);
};

interface Course {
  postedAt: Date;
  category: WishCategory;
  now: Date;
  random: Random;
}

/** The course of a wish that somebody took on, as far as it has come by now; claimed at the least. */
export function courseOfClaimed({ postedAt, category, now, random }: Course, helpers: readonly Helper[]) {
  const helper = random.pick(helpers);
  const publishedAt = later(postedAt, 0, 1, random);
  const claimedAt = later(publishedAt, 0, 3, random);
  const fulfilledAt = later(claimedAt, 1, 8, random);
  const answeredAt = later(fulfilledAt, 0, 3, random);
  const note = random.pick(fulfilNotes[category]);
  const events: WishEvent[] = [
    { what: 'published', at: publishedAt },
    ...givenUpFirst(publishedAt, claimedAt, helper, helpers, random),
    { what: 'claimed', at: claimedAt, helper },
    { what: 'fulfilled', at: fulfilledAt, note },
    // A dispute is settled within weeks: of long ago only settled ones are left.
    random.chance(0.3) && now.getTime() - answeredAt.getTime() < 20 * DAY
      ? { what: 'disputed', at: answeredAt, note: random.pick(disputeReasons) }
      : {
          what: 'confirmed',
          at: answeredAt,
          rating: random.chance(0.9) ? Number(random.weighted({ 5: 80, 4: 16, 3: 4 })) : null,
          thanks: random.pick(thanksTexts),
        },
  ];
  return events.filter(({ at }) => at < now);
}

/** Now and then somebody takes a wish on, finds that they cannot, and gives it back. */
function givenUpFirst(
  publishedAt: Date,
  claimedAt: Date,
  helper: Helper,
  helpers: readonly Helper[],
  random: Random,
): WishEvent[] {
  const others = helpers.filter(({ memberId }) => memberId !== helper.memberId);
  const between = claimedAt.getTime() - publishedAt.getTime();
  if (others.length === 0 || between < DAY || !random.chance(0.08)) return [];
  const first = random.pick(others);
  return [
    { what: 'claimed', at: new Date(publishedAt.getTime() + between / 3), helper: first },
    {
      what: 'givenUp',
      at: new Date(publishedAt.getTime() + (between * 2) / 3),
      note: random.pick(giveUpReasons),
    },
  ];
}

export type OtherCourse = 'submitted' | 'published' | 'rejected' | 'withdrawn';

/** The course of a wish that nobody took on. */
export function courseOfOther(course: OtherCourse, { postedAt, now, random }: Course): WishEvent[] {
  const answeredAt = later(postedAt, 0, 1, random);
  const events: Record<OtherCourse, WishEvent[]> = {
    submitted: [],
    published: [{ what: 'published', at: answeredAt }],
    rejected: [{ what: 'rejected', at: answeredAt, note: random.pick(rejectReasons) }],
    withdrawn: [
      { what: 'published', at: answeredAt },
      { what: 'withdrawn', at: later(answeredAt, 1, 4, random) },
    ],
  };
  return events[course].filter(({ at }) => at < now);
}

import { monthOf, startOfMonth } from '../server/kernel/time/clock';
import type { OrganizationRecord } from '../server/records/organization';
import type { WishRecord } from '../server/records/wish';
import { type Season, seasonOf } from './activity-texts';
import { allot } from './allot';
import type { CityPlan } from './branches';
import { nameOf } from './names';
import { phoneOf } from './people';
import { type Random, randomOf } from './random';
import type { Registry } from './registry';
import { byDay, courseOfClaimed, courseOfOther, DAY, type OtherCourse } from './wish-course';
import { type WishPosting, wishRecord } from './wish-record';
import { storiesOf } from './wish-stories';
import { addressIn, wishWording } from './wish-wording';

/** Every wish of the city, community by community; the demo's own stories first. */
export function* wishesOf(city: CityPlan, registry: Registry, now: Date): Generator<WishRecord> {
  const stories = storiesOf(city.heart, registry, now);
  yield* stories;

  const { communities, size } = city;
  const told = stories.filter(({ claimerId }) => claimerId !== null).length;
  const helpers = communities.map(({ _id }) => registry.helpers.get(_id)?.length ?? 0);
  const spread = randomOf('wishes');
  const claimed = allot(
    size.claimedWishes - told,
    helpers.map((count) => (count === 0 ? 0 : (4 + count) * (0.5 + spread.next()))),
    { least: 0, most: (at) => ((helpers[at] ?? 0) > 0 ? size.claimedWishes : 0) },
  );
  const others = allot(
    size.otherWishes - (stories.length - told),
    communities.map(() => 0.4 + spread.next()),
    { least: 0, most: () => size.otherWishes },
  );
  for (const [at, community] of communities.entries()) {
    const maker = new WishMaker(registry, community, now);
    for (let number = 1; number <= (claimed[at] ?? 0); number++) yield maker.claimed(`c${number}`);
    for (let number = 1; number <= (others[at] ?? 0); number++) yield maker.other(`o${number}`);
  }
}

/** The months over which a wish's posting is spread. */
const monthsOfWishes = 11;

class WishMaker {
  private readonly where: 'village' | 'community';
  private readonly staff: string;
  private readonly titles = new Set<string>();

  constructor(
    private readonly registry: Registry,
    private readonly community: OrganizationRecord,
    private readonly now: Date,
  ) {
    this.where = community.branchKind === 'village' ? 'village' : 'community';
    const [staff] = registry.staff.get(community._id) ?? [];
    if (!staff) throw new Error(`Nobody runs ${community.name}`);
    this.staff = staff;
  }

  claimed(number: string): WishRecord {
    const random = randomOf('wish', this.community._id, number);
    // Posted long enough ago that it has been claimed by now, and some only just.
    const oldest = this.now.getTime() - startOfMonth(monthOf(this.now)).getTime() + monthsOfWishes * 30 * DAY;
    const age = random.chance(0.12) ? random.whole(6, 14) : random.whole(14, Math.floor(oldest / DAY));
    const posting = this.posting(number, age, random);
    const { postedAt, wording } = posting;
    const course = { postedAt, category: wording.category, now: this.now, random };
    return wishRecord(posting, courseOfClaimed(course, this.registry.helpers.get(this.community._id) ?? []));
  }

  other(number: string): WishRecord {
    const random = randomOf('wish', this.community._id, number);
    const course: OtherCourse = random.weighted({ published: 58, submitted: 24, rejected: 11, withdrawn: 7 });
    const ages = { submitted: [0, 2], published: [2, 12], rejected: [4, 200], withdrawn: [8, 200] } as const;
    const [youngest, oldest] = ages[course];
    const posting = this.posting(number, random.whole(youngest, oldest), random);
    const { postedAt, wording } = posting;
    return wishRecord(
      posting,
      courseOfOther(course, { postedAt, category: wording.category, now: this.now, random }),
    );
  }

  /** Neighbours seldom wish for the very same: another wording while there is one. */
  private newWording(random: Random, season: Season) {
    for (let tries = 0; ; tries++) {
      const wording = wishWording(random, season, this.where);
      if (this.titles.has(wording.title) && tries < 8) continue;
      this.titles.add(wording.title);
      return wording;
    }
  }

  private posting(number: string, daysAgo: number, random: Random): WishPosting {
    const { community, where, staff } = this;
    const key = `${community._id}-${number}`;
    const day = byDay(new Date(this.now.getTime() - daysAgo * DAY), random);
    // Of today only what has been.
    const postedAt = day < this.now ? day : new Date(this.now.getTime() - random.whole(20, 400) * 60_000);
    const forWhom = random.weighted({ self: 62, neighbour: 14, behalf: 24 });
    const name = nameOf(random, random.whole(1940, 1992), where === 'village' ? 0.7 : 0.3);
    return {
      key,
      community,
      staff,
      posterOpenid: forWhom === 'behalf' ? staff : `demo-citizen-${key}`,
      forWhom,
      contact: { name, phone: phoneOf(random), address: addressIn(random, community.name, where) },
      wording: this.newWording(random, seasonOf(monthOf(postedAt))),
      postedAt,
      daysGiven: random.whole(15, 40),
    };
  }
}

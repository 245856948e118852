import type { ErrandKind } from '../contract/words';
import { newsOf } from '../server/errand/jobs/news';
import { monthOf, startOfMonth } from '../server/kernel/time/clock';
import type { ErrandRecord } from '../server/records/errand';
import type { MessageRecord } from '../server/records/message';
import type { OrganizationRecord } from '../server/records/organization';
import { allot } from './allot';
import type { CityPlan } from './branches';
import { type ErrandEvent, errandRecord } from './errand-record';
import { errandStoriesOf } from './errand-stories';
import { errandDisputes, errandRejects, errandTexts, errandThanks, progressTexts } from './errand-texts';
import { nameOf } from './names';
import { phoneOf } from './people';
import { type Random, randomOf } from './random';
import type { Helper, Registry } from './registry';
import { shownMessages } from './shown-messages';
import { spotsOf } from './spots';
import { byDay, DAY, later } from './wish-course';
import { addressIn, worded } from './wish-wording';

const isSolved = ({ solvedAt }: ErrandRecord) => solvedAt !== null;

/** Every errand of the city, community by community; the demo's own stories and what its people noted down first. */
export function* errandsOf(city: CityPlan, registry: Registry, now: Date): Generator<ErrandRecord> {
  const stories = errandStoriesOf(city.heart, registry, now);
  yield* stories;
  yield* spotsOf(city.heart, registry, now);
  const { communities, size } = city;
  const spread = randomOf('errands');
  const weights = communities.map(() => 0.5 + spread.next());
  const solvedStories = stories.filter(isSolved).length;
  const share = (total: number) => allot(total, weights, { least: 0, most: () => total });
  const solved = share(size.solvedErrands - solvedStories);
  const others = share(size.otherErrands - (stories.length - solvedStories));
  for (const [at, community] of communities.entries()) {
    for (let number = 1; number <= (solved[at] ?? 0); number++) {
      yield anErrand(community, `s${number}`, registry, now);
    }
    for (let number = 1; number <= (others[at] ?? 0); number++) {
      yield anErrand(community, `o${number}`, registry, now);
    }
  }
}

/** What those whom one may be were told of an errand, as the timer tells it. */
export const errandMessagesOf = (errand: ErrandRecord, now: Date): MessageRecord[] =>
  shownMessages((since) => newsOf(errand, since), now);

const kinds: Record<ErrandKind, number> = {
  ...{ facilities: 34, dispute: 10, documents: 20, surroundings: 14, hardship: 8, policy: 10, other: 4 },
};
const MONTHS = 11;
/** Posted at least so long ago, something is solved by now: even by seven days without a word. */
const SURELY_SOLVED = 20;

function anErrand(
  community: OrganizationRecord,
  number: string,
  registry: Registry,
  now: Date,
): ErrandRecord {
  const random = randomOf('errand', community._id, number);
  const where = community.branchKind === 'village' ? 'village' : 'community';
  const [staff] = registry.staffMembers.get(community._id) ?? [];
  if (!staff) throw new Error(`Nobody runs ${community.name}`);
  const key = `errand-${community._id}-${number}`;
  const kind = random.weighted(kinds);
  const text = random.pick(errandTexts[kind].filter((one) => (one.where ?? where) === where));
  const isOld = number.startsWith('s');
  const since = now.getTime() - startOfMonth(monthOf(now)).getTime() + MONTHS * 30 * DAY;
  const age = isOld ? random.whole(SURELY_SOLVED, Math.floor(since / DAY)) : random.whole(1, 3);
  const postedAt = byDay(new Date(now.getTime() - age * DAY), random);
  const helpers = [
    ...(registry.helpers.get(community._id) ?? []),
    ...(registry.neighbours.get(community._id) ?? []),
  ];
  const name = nameOf(random, random.whole(1938, 1990), where === 'village' ? 0.7 : 0.3);
  const contact = { name, phone: phoneOf(random), address: addressIn(random, community.name, where) };
  const wording = { kind, title: worded(text.title, random), details: worded(text.details, random) };
  const course = { postedAt, helpers, done: text.done, random };
  const events = isOld ? solvedCourse(course) : otherCourse(course);
  return errandRecord(
    {
      key,
      community,
      staff,
      citizen: random.chance(0.3) ? null : `demo-citizen-${key}`,
      contact,
      wording,
      postedAt,
    },
    events.filter(({ at }) => at < now),
  );
}

interface Course {
  postedAt: Date;
  helpers: readonly Helper[];
  done: string;
  random: Random;
}

/** Taken up, done, and the resident's word or none. */
function solvedCourse({ postedAt, helpers, done, random }: Course): ErrandEvent[] {
  const takenAt = later(postedAt, 0, 1, random);
  const taken: ErrandEvent =
    helpers.length > 0 && random.chance(0.85)
      ? { what: 'assigned', at: takenAt, helper: random.pick(helpers) }
      : { what: 'accepted', at: takenAt };
  const toldAt = later(takenAt, 1, 2, random);
  const doneAt = later(toldAt, 1, 3, random);
  const told: ErrandEvent[] = random.chance(0.4)
    ? [{ what: 'progress', at: toldAt, note: random.pick(progressTexts) }]
    : [];
  const end: ErrandEvent = random.chance(0.88)
    ? { what: 'confirmed', at: later(doneAt, 0, 4, random), note: random.pick(errandThanks) }
    : { what: 'lapsed', at: new Date(doneAt.getTime() + 7 * DAY + 60_000) };
  return [taken, ...told, { what: 'done', at: doneAt, note: done }, end];
}

/** What is still under way, or ended without being solved. */
function otherCourse({ postedAt, helpers, done, random }: Course): ErrandEvent[] {
  const takenAt = later(postedAt, 0, 0, random);
  const assigned: ErrandEvent[] =
    helpers.length > 0
      ? [{ what: 'assigned', at: takenAt, helper: random.pick(helpers) }]
      : [{ what: 'accepted', at: takenAt }];
  const doneAt = later(takenAt, 1, 1, random);
  const finished: ErrandEvent[] = [...assigned, { what: 'done', at: doneAt, note: done }];
  switch (
    random.weighted({ submitted: 30, assigned: 30, done: 16, disputed: 6, rejected: 10, withdrawn: 8 })
  ) {
    case 'submitted':
      return [];
    case 'assigned':
      return assigned;
    case 'done':
      return finished;
    case 'disputed':
      return [
        ...finished,
        { what: 'disputed', at: later(doneAt, 0, 0, random), note: random.pick(errandDisputes) },
      ];
    case 'rejected':
      return [{ what: 'rejected', at: takenAt, note: random.pick(errandRejects) }];
    case 'withdrawn':
      return [{ what: 'withdrawn', at: takenAt }];
  }
}

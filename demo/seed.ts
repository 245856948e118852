import type { SeedModule } from '../localcloud/types';
import { lineOfRecorded, linesOfErrand, linesOfWish } from '../server/daily-log/lines';
import { keyNames } from '../server/kernel/access/keys';
import type { ErrandRecord } from '../server/records/errand';
import type { WishRecord } from '../server/records/wish';
import type { TakenOn } from '../server/statistics/branch-month';
import { type Batch, Batches } from './batches';
import { branchDocuments } from './branch-documents';
import { countedUpTo, type Solved } from './branch-months';
import { type CityPlan, planCity } from './branches';
import { CommunityMonths } from './community-months';
import { errandMessagesOf, errandsOf } from './errands';
import { feedbacksOf } from './feedbacks';
import { type InHand, noteInHand, withClaims } from './held-claims';
import { needsOf } from './needs';
import { personasOf } from './personas';
import { registryOf } from './registry';
import { serviceSheetsOf } from './service-sheets';
import { sizeOf } from './sizes';
import { unitMessagesOf } from './unit-messages';
import { unitRegistrationsOf } from './unit-registrations';
import { wishMessagesOf } from './wish-messages';
import { wishesOf } from './wishes';

type Options = Parameters<SeedModule['documents']>[0] & {
  /** The moment at which the demo is; the clock's when left out. */
  now?: Date;
};

/** The daily log tells of all that was ever done. */
const EVER = new Date(0);

const DOCUMENTS_AT_ONCE = 2000;
const BRANCHES_BETWEEN_WORDS = 500;

/**
 * A made-up city, in batches: `small` for tests, `town` to try, `city` to measure. Tree, people, names, offices, phones
 * and what people are like follow from the seed alone and are the same every day. What depends on `now`: the days of
 * the year that lies behind (it ends today), whether an activity is past, the courses that wishes have run by now,
 * and, by the hour, when the demo's secretaries hold this month's theme day.
 */
export async function* documents({ size, env, onProgress, now = new Date() }: Options): AsyncIterable<Batch> {
  sealWithKeysOf(env);
  onProgress('安排党组织');
  const city = planCity(size);
  const batches = new Batches(DOCUMENTS_AT_ONCE);
  batches.add('organizations', city.organizations);
  yield* batches.take();

  onProgress('登记微心愿');
  const takenOn = new Map<string, TakenOn[]>();
  const inHand: InHand = new Map();
  const communityMonths = new CommunityMonths();
  const registry = registryOf(city);
  for (const wish of wishesOf(city, registry, now)) {
    batches.add('wishes', [wish]);
    batches.add('messages', wishMessagesOf(wish, now));
    batches.add('logLines', linesOfWish(wish, EVER));
    noteTakenOn(takenOn, wish);
    noteInHand(inHand, wish);
    communityMonths.noteWish(wish);
    yield* batches.take();
  }

  onProgress('登记帮办事项');
  const solved = new Map<string, Solved[]>();
  for (const errand of errandsOf(city, registry, now)) {
    batches.add('errands', [errand]);
    batches.add('messages', errandMessagesOf(errand, now));
    batches.add('logLines', linesOfErrand(errand, EVER).concat(lineOfRecorded(errand) ?? []));
    noteSolved(solved, errand);
    communityMonths.noteErrand(errand);
    yield* batches.take();
  }
  batches.add('communityMonths', communityMonths.all());
  yield* batches.take();

  for (const [at, branch] of city.branches.entries()) {
    const id = branch.organization._id;
    const helped = { takenOn: takenOn.get(id) ?? [], solved: solved.get(id) ?? [] };
    const found = branchDocuments(branch, city.size, helped, now);
    found.accounts = found.accounts.map((account) => withClaims(account, inHand));
    for (const [collection, rows] of Object.entries(found)) batches.add(collection, rows);
    yield* batches.take();
    if ((at + 1) % BRANCHES_BETWEEN_WORDS === 0) onProgress(progressOf(city, at + 1));
  }
  batches.add('feedbacks', feedbacksOf(now));
  const heart = [city.heart, registry, now] as const;
  batches.add('unitRegistrations', unitRegistrationsOf(...heart));
  batches.add('needs', needsOf(...heart));
  batches.add('serviceSheets', serviceSheetsOf(...heart));
  batches.add('messages', unitMessagesOf(...heart));
  batches.add('timerRuns', [countedUpTo(now)]);
  yield* batches.takeRest();
  onProgress(progressOf(city, city.branches.length));
}

/** Who to be. The same people in every size. */
export function personas({ size }: { size: string }) {
  sizeOf(size);
  return personasOf();
}

const progressOf = (city: CityPlan, done: number) => `党支部 ${done} / ${city.branches.length}`;

/** Seals with the keys of the cloud that will open what is sealed. */
export function sealWithKeysOf(env: Readonly<Record<string, string>>): void {
  for (const variable of Object.values(keyNames)) {
    const key = env[variable];
    if (key) process.env[variable] = key;
  }
}

function noteTakenOn(takenOn: Map<string, TakenOn[]>, wish: WishRecord): void {
  const { claimerBranchId, claimerId, state, claimedAt, fulfilledAt, confirmedAt } = wish;
  const { lapsedAt, helpers, thanks, updatedAt } = wish;
  if (claimerBranchId === null) return;
  const own = takenOn.get(claimerBranchId) ?? [];
  own.push({
    ...{ state, claimedAt, claimerId, fulfilledAt, confirmedAt, helpers, thanks, updatedAt },
    ...(lapsedAt ? { lapsedAt } : {}),
  });
  takenOn.set(claimerBranchId, own);
}

function noteSolved(solved: Map<string, Solved[]>, errand: ErrandRecord): void {
  const { solverBranchId, state, doneAt, solvedAt, updatedAt } = errand;
  if (solverBranchId === null) return;
  const own = solved.get(solverBranchId) ?? [];
  own.push({ state, doneAt, solvedAt, updatedAt });
  solved.set(solverBranchId, own);
}

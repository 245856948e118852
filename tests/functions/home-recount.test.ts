/**
 * Every home page beside a plain recount, which asks for each thing by itself: after random steps of every kind by whoever
 * has to do with it, and when the clock has gone on by forty days without a step. And what the page costs, for every role.
 */
import { personasOf } from '../../demo/personas';
import { sdkAt } from '../../localcloud/wire/testing/admin-server';
import type { HeldTextRecord } from '../../server/records/held-text';
import type { MemberRecord } from '../../server/records/member';
import { startTestCloud, TEST_KEYS, type TestCloud } from '../support/cloud';
import { everyCall, inputFor } from '../support/every-call';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { plainHome } from '../support/plain-home/plain-home';

Object.assign(process.env, TEST_KEYS);

const SEED = Number(process.env.HOME_SEED ?? 1);
/** Few in a day's tests; `HOME_STEPS=4000` takes nearly every step (two minutes). */
const STEPS = Number(process.env.HOME_STEPS ?? 250);
/** What is at its end moves no more. */
const ended =
  /^(confirmed|undisputed|rejected|withdrawn|declined|credited|filed|cancelled|done|dropped|recorded|answered)$/;
const DAY = 86_400_000;
/** What the page may cost whoever opens it. */
const MOST = { trips: 6, waves: 2 };

/** Numbers that follow from the seed, the same on any machine. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

type Row = { _id: string } & Record<string, unknown>;

let cloud: TestCloud;
const personas = personasOf().map(({ openid }) => openid);

async function rowsOf(collection: string): Promise<Row[]> {
  const { result } = await cloud.cloud.backend.engine.find(collection, { query: {}, limit: 1000 });
  return result as unknown as Row[];
}

describe('in the demo', () => {
  beforeAll(async () => {
    cloud = await startTestCloud({ demo: 'small' });
    sdkAt(cloud.url);
  }, 120_000);
  afterAll(() => cloud.close());

  const seen = new Set<string>();

  async function expectPlain(openid: string): Promise<void> {
    const { envelope, cost } = await cloud.call(openid, 'summary.home', {});
    const { next: _, ...plain } = await plainHome(openid, cloud.now());
    const { next: __, ...page } = envelope.data;
    expect([openid, page]).toEqual([openid, plain]);
    expect(cost.trips).toBeLessThanOrEqual(MOST.trips);
    expect(cost.waves).toBeLessThanOrEqual(MOST.waves);
    for (const { what } of page.todo) seen.add(what);
  }

  const held = (): Partial<HeldTextRecord> => ({ _id: 'held', openid: 'somebody', state: 'waiting' });

  /** Whoever holds an office, by where. */
  async function officersIn(): Promise<Map<string, string[]>> {
    const members = (await rowsOf('members')) as unknown as MemberRecord[];
    const found = new Map<string, string[]>();
    for (const { openid, offices } of members)
      for (const { organizationId } of openid ? offices : [])
        found.set(organizationId, [...(found.get(organizationId) ?? []), openid as string]);
    return found;
  }

  /** Steps are of these records; how a call names the record. */
  const stories: ReadonlyArray<readonly [area: string, collection: string, name: string]> = [
    ['wish', 'wishes', 'wishId'],
    ['errand', 'errands', 'errandId'],
    ['activity', 'activities', 'activityId'],
    ['community', 'needs', 'needId'],
    ['community', 'unitRegistrations', 'branchId'],
    ['study', 'studyRecords', 'studyId'],
    ['member', 'registrations', 'memberId'],
    ['member', 'bindRequests', 'requestId'],
    ['message', 'feedbacks', 'feedbackId'],
  ];
  const placesOf = (row: Row) =>
    [row.communityId, row.branchId, row.answererId, ...((row.line as string[]) ?? [])].map(String);
  /** What changes records, by the area of the call. */
  const steps: Readonly<Record<string, string>> = {
    wish: 'verify askBack reply split withdraw claim addHelpers answerHelp progress giveUp release passOn takeBack settle fulfil confirm showThanks hideThanks',
    errand: 'accept assign passUp takeBack reject progress finish handBack confirm withdraw post jot',
    activity:
      'announce cancel open undoOpen close answer askLeave withdrawLeave decideLeave enter agreeJoint leaveJoint saveMinutes',
    community: 'saveNeed dropNeed takeUpNeed offer answerOffer takeBackOffer finishNeed answerUnit endUnit',
    study: 'record withdraw accept enter',
    member: 'answer answerRegistration registerWith',
    message: 'answerFeedback postFeedback read',
  };

  test('after every step each page says what a plain recount says', async () => {
    const draw = drawing(SEED);
    const pick = <Item>(items: readonly Item[]) => items[draw(items.length)] as Item;
    const officers = await officersIn();
    const taken = new Set<string>();
    const rows = new Map<string, Row[]>();
    const members = (await rowsOf('members')) as unknown as MemberRecord[];
    for (const openid of personas) await expectPlain(openid);
    for (let step = 0; step < STEPS; step += 1) {
      const [area, collection, idName] = pick(stories);
      if (!rows.has(collection)) rows.set(collection, await rowsOf(collection));
      const open = (rows.get(collection) ?? []).filter(({ state }) => !ended.test(String(state)));
      const row = pick(open.filter((one) => placesOf(one).some((place) => officers.has(place))));
      if (!row) continue;
      const name = `${area}.${pick(steps[area]?.split(' ') ?? [])}`;
      const contract = everyCall.find(({ call }) => call === name)?.contract;
      if (!contract) throw new Error(`No call ${name}`);
      const concerned = Object.entries(row).flatMap(([field, value]) =>
        /openid$/i.test(field) && typeof value === 'string' ? [value] : [],
      );
      const near = placesOf(row).flatMap((place) => officers.get(place) ?? []);
      const inService = members.flatMap(({ communityId, openid: of }) =>
        of && communityId !== null && communityId === row.communityId ? [of] : [],
      );
      // Each side as often as the others, however many are on it.
      const sides = [concerned, concerned, near, near, inService, personas].filter(
        ({ length }) => length > 0,
      );
      const openid = pick(pick(sides));
      const whom = pick(members.filter(({ branchId }) => branchId === (row.branchId ?? branchId)));
      const known = {
        ...{ [idName]: row._id, communityId: row.communityId, branchId: row.branchId },
        ...{ memberId: row.memberId ?? whom._id, memberIds: [whom._id], requestId: row._id },
        ...{ seenAt: (row.updatedAt as Date | undefined)?.toISOString(), doneOn: undefined },
      };
      const { envelope } = await cloud.call(openid, name, inputFor(contract, known));
      expect([name, envelope.error?.code]).not.toEqual([name, 'call.failed']);
      if (!envelope.ok) continue;
      taken.add(name);
      rows.clear();
      await expectPlain(openid);
      await expectPlain(pick([...near, ...personas]));
    }
    await cloud.cloud.backend.engine.insert('heldTexts', [
      { ...held(), organizationId: 'none', line: [...officers.keys()], at: new Date(0) },
    ] as never);
    for (const openid of personas) await expectPlain(openid);
    // Or the steps would not have been worth comparing.
    expect(taken.size).toBeGreaterThanOrEqual(10);
    expect(seen.size).toBeGreaterThanOrEqual(18);
  }, 600_000);

  test.each([1, 12, 40, 100])(
    '%i days on, with no step between, it still does',
    async (days) => {
      cloud.setTime(new Date(Date.now() + days * DAY));
      for (const openid of personas) await expectPlain(openid);
      cloud.setTime(null);
    },
    300_000,
  );
});

describe('whatever offices somebody holds', () => {
  const { branch, community, township, county } = tree;
  const people = [
    person('plain'),
    person('threeHats', {
      offices: [
        ['secretary', branch],
        ['communityStaff', community],
        ['township', township],
      ],
    }),
    person('above', {
      offices: [
        ['committee', branch],
        ['communityStaff', community],
        ['county', county],
      ],
    }),
  ];

  beforeAll(async () => {
    cloud = await startTestCloud({
      seed: seedOf({ organizations, members: people, accounts: accountsOf(people) }),
    });
    sdkAt(cloud.url);
  });
  afterAll(() => cloud.close());

  test.each([
    ['plain', 3],
    ['threeHats', 5],
    ['above', 5],
    ['nobody', 5],
  ])('the page costs %s at most %i requests in two waves', async (who, most) => {
    const { envelope, cost } = await cloud.call(openidOf(who), 'summary.home', {});
    expect(envelope.ok).toBe(true);
    expect(cost.trips).toBeLessThanOrEqual(most);
    expect(cost.waves).toBeLessThanOrEqual(MOST.waves);
    const { next: _, ...page } = envelope.data;
    const { next: __, ...plain } = await plainHome(openidOf(who), cloud.now());
    expect(page).toEqual(plain);
  });
});

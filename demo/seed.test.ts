import type { SeedModule } from '../localcloud/types';
import { collections } from '../server/schema';
import { type Collected, collected, fingerprint, keys } from './collected';
import * as seed from './seed';
import { branchesIn, sizeOf } from './sizes';

const now = new Date('2026-11-23T06:30:00Z');
const size = (name: string) => ({ size: name, env: keys, onProgress: () => {} });

test('the seed is what the local cloud loads', () => {
  const seedModule: SeedModule = seed;
  expect(Object.keys(seedModule)).toEqual(expect.arrayContaining(['documents', 'personas']));
});

test('made twice for the same moment, every document is the same', async () => {
  expect(fingerprint(await collected('small', now))).toBe(fingerprint(await collected('small', now)));
});

test('on another day the people and the tree are still the same', async () => {
  const [one, other] = [
    await collected('small', now),
    await collected('small', new Date('2027-02-03T01:00:00Z')),
  ];
  for (const name of ['organizations', 'members'] as const) {
    expect(fingerprint(other[name])).toBe(fingerprint(one[name]));
  }
  const bound = ({ accounts }: Collected) => accounts.map(({ claims: _, ...account }) => account);
  expect(fingerprint(bound(other))).toBe(fingerprint(bound(one)));
  expect(fingerprint(other.activities)).not.toBe(fingerprint(one.activities));
});

test('small costs less than two seconds of computing', async () => {
  const before = process.cpuUsage();
  await collected('small', now);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(2);
});

test.each(['2026-01-01T00:30', '2026-02-28T23:50', '2027-03-01T05:00', '2026-11-30T23:58'])(
  'at %s too, all that is on record has happened',
  async (at) => {
    const moment = new Date(`${at}:00+08:00`);
    const demo = await collected('small', moment);
    const { activities, attendances, audits } = demo;
    const rows: Array<{ updatedAt: Date }> = [
      ...[demo.members, activities, attendances, demo.wishes, demo.studyRecords].flat(),
      ...[
        demo.bindRequests,
        demo.answers,
        demo.captures,
        demo.errands,
        demo.logLines,
        demo.minutes,
        demo.messages,
      ].flat(),
      ...[demo.unitRegistrations, demo.needs, demo.serviceSheets].flat(),
    ];
    expect(rows.filter(({ updatedAt }) => updatedAt > moment)).toEqual([]);
    expect(activities.some(({ kind, state }) => kind === 'themeDay' && state === 'announced')).toBe(true);
    expect([...attendances, ...audits].filter(({ at: happened }) => happened > moment)).toEqual([]);
  },
);

test('a size that there is none of is refused by name', async () => {
  await expect(collected('village', now)).rejects.toThrow('small, town, city; it has no village');
  expect(() => seed.personas({ size: 'village' })).toThrow('it has no village');
});

test('batches are of one collection each and never many thousands of documents', async () => {
  for await (const { documents } of seed.documents({ ...size('town'), now })) {
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.length).toBeLessThan(5000);
  }
});

describe.each(['small', 'town'])('%s', (name) => {
  let demo: Collected;
  beforeAll(async () => {
    demo = await collected(name, now);
  });

  test('fills declared collections only, each _id once', () => {
    const declared: readonly string[] = collections.map((collection) => collection.name);
    for (const [collection, rows] of Object.entries(demo)) {
      expect(declared).toContain(collection);
      const ids = (rows as Array<{ _id: string }>).map(({ _id }) => _id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('ids are such as the contract takes, and identities contain a letter', () => {
    // No call asks for an audit line, and a message's id is longer than others.
    const { audits: _, messages, ...rest } = demo;
    const ids = (Object.values(rest).flat() as Array<{ _id: string }>).map(({ _id }) => _id);
    expect(messages.filter(({ _id }) => !/^[A-Za-z0-9_-]{1,200}$/.test(_id))).toEqual([]);
    expect(ids.filter((_id) => !/^[A-Za-z0-9_-]{1,64}$/.test(_id))).toEqual([]);
    expect(demo.accounts.filter(({ _id }) => !/^demo-.*[a-z]/.test(_id))).toEqual([]);
  });

  test('nothing is said to have changed later than now', () => {
    const rows = [demo.members, demo.activities, demo.attendances, demo.wishes, demo.studyRecords].flat();
    expect([...rows, ...demo.bindRequests].filter(({ updatedAt }) => updatedAt > now)).toEqual([]);
  });

  test('is as large as it says', () => {
    const plan = sizeOf(name);
    expect(demo.organizations.filter(({ kind }) => kind === 'branch')).toHaveLength(branchesIn(plan));
    expect(demo.members).toHaveLength(plan.members);
    expect(demo.members.filter(({ communityId }) => communityId !== null)).toHaveLength(plan.inService);
    expect(demo.wishes.filter(({ claimerId }) => claimerId !== null)).toHaveLength(plan.claimedWishes);
    expect(demo.wishes).toHaveLength(plan.claimedWishes + plan.otherWishes);
    const said = demo.errands.filter(({ spot }) => !spot);
    expect(said.filter(({ solvedAt }) => solvedAt !== null)).toHaveLength(plan.solvedErrands);
    expect(said).toHaveLength(plan.solvedErrands + plan.otherErrands);
  });

  test('no phone number stands anywhere in clear', () => {
    expect(JSON.stringify(demo)).not.toMatch(/(?<![\d])1[3-9]\d{9}(?!\d)/);
  });
});

/**
 * What a call costs depends on the branch, not on the city around it: the same branch is asked in a demo of a few
 * branches and in one of about sixty: documents scanned grow with the branch, not with the city.
 */

import type { CallName } from '../../contract/api';
import { monthOf } from '../../server/kernel/time/clock';
import { asking } from '../support/asking';
import { type Called, startTestCloud, type TestCloud } from '../support/cloud';

type Cost = Called['cost'];

const secretary = 'demo-secretary-gerile';
const member = 'demo-member-bateer';
const helper = 'demo-service-chen';
const citizen = 'demo-citizen-wangguilan';

const clouds = {} as Record<'small' | 'town', TestCloud>;

beforeAll(async () => {
  for (const demo of ['small', 'town'] as const) clouds[demo] = await startTestCloud({ demo });
});
afterAll(() => Promise.all(Object.values(clouds).map((cloud) => cloud.close())));

/** The cost of the same call in both; `inputFor` asks each cloud what to send. */
async function costs(openid: string, name: CallName, inputFor: (cloud: TestCloud) => Promise<unknown>) {
  const each = await Promise.all(
    [clouds.small, clouds.town].map(async (cloud) => {
      const { envelope, cost } = await cloud.call(openid, name, await inputFor(cloud));
      expect(envelope).toMatchObject({ ok: true });
      return cost;
    }),
  );
  const [small, town] = each;
  if (!small || !town) throw new Error('A cloud did not answer');
  return { small, town };
}

async function codeShown(cloud: TestCloud) {
  const asks = asking(cloud);
  const { next } = await asks.answer(secretary, 'summary.home', {});
  const activityId = next?.activityId ?? '';
  await asks.answer(secretary, 'activity.open', { activityId });
  return { code: (await asks.answer(secretary, 'activity.code', { activityId })).code };
}

async function aWishNearby(cloud: TestCloud) {
  const { items } = await asking(cloud).answer(helper, 'wish.list', { near: true });
  return { wishId: items.find(({ claimable }) => claimable)?.wishId };
}

const nothing = async () => ({});
const thisMonth = async () => ({ month: monthOf(new Date()) });

describe.each<
  [what: string, CallName, openid: string, most: Partial<Cost>, (cloud: TestCloud) => Promise<unknown>]
>([
  ['a first check-in', 'activity.checkIn', member, { trips: 3, waves: 2 }, codeShown],
  ['a repeated check-in', 'activity.checkIn', member, { trips: 3, waves: 2 }, codeShown],
  ['a claim', 'wish.claim', helper, { trips: 4, waves: 3 }, aWishNearby],
  ["a month of the branch's calendar", 'activity.calendar', member, { trips: 2, waves: 2 }, thisMonth],
  ["a member's own year", 'member.year', member, { trips: 3, waves: 2 }, nothing],
  ["a branch's summary", 'summary.branch', secretary, { trips: 6, waves: 2 }, nothing],
  ["a secretary's home", 'summary.home', secretary, { trips: 6, waves: 2 }, nothing],
  ["a member's home", 'summary.home', member, { trips: 6, waves: 2 }, nothing],
  ["a citizen's home", 'summary.home', citizen, { trips: 6, waves: 2 }, nothing],
])('%s', (_what, name, openid, most, inputFor) => {
  test('costs what was promised, and the same in a town', async () => {
    const { small, town } = await costs(openid, name, inputFor);
    for (const [figure, limit] of Object.entries(most) as Array<[keyof Cost, number]>) {
      expect(small[figure]).toBeLessThanOrEqual(limit);
    }
    expect([town.trips, town.waves]).toEqual([small.trips, small.waves]);
    // The branch itself is made up a little differently beside other branches.
    expect(town.scanned).toBeLessThanOrEqual(small.scanned * 1.15 + 5);
  });
});

/** The reminder of a quarter's end, with a clock of the test's own: the action runs here, against the cloud's database. */

import { sdkAt } from '../../localcloud/wire/testing/admin-server';
import { remindOfSheets } from '../../server/community/jobs/sheets-due';
import { signedMember } from '../../server/kernel/access/sign';
import { openidOf, person, tree } from '../support/people';
import { moreCommunities, startUnitCloud, type Units, who } from '../support/units';

let units: Units;
beforeAll(async () => {
  units = await startUnitCloud();
  sdkAt(units.cloud.url);
});
afterAll(() => units.close());

const at = (time: string) => remindOfSheets(new Date(`${time}+08:00`), Date.now() + 60_000);
const told = async (openid: string) => (await units.inbox(openid)).filter(([what]) => what === 'sheetsDue');

test('before the last week nobody is told; in it all staff are, once a quarter, however often the timer rings', async () => {
  expect(await at('2026-12-24T23:59:59')).toBe(0);
  expect(await at('2026-12-25T00:00:30')).toBe(5);
  expect(await at('2026-12-25T00:01:30')).toBe(0);
  expect(await at('2026-12-26T08:00:00')).toBe(0);
  for (const openid of [who.staff, who.colleague, who.both]) {
    expect(await told(openid)).toEqual([['sheetsDue', tree.community.name, '']]);
  }
  expect(await told(openidOf('clerk0'))).toEqual([['sheetsDue', moreCommunities[0]?.name, '']]);
  expect(await told(who.doctor)).toEqual([]);

  expect(await at('2027-03-25T08:00:00')).toBe(5);
  expect(await told(who.staff)).toHaveLength(2);
});

test('who takes the work on in that week is told the next day', async () => {
  expect(await at('2027-06-24T08:00:00')).toBe(5);
  const { engine } = units.cloud.cloud.backend;
  await engine.insert('members', [
    signedMember(person('new', { name: '新来的', offices: [['communityStaff', tree.otherCommunity]] })),
  ] as never);
  expect(await at('2027-06-25T08:00:00')).toBe(1);
});

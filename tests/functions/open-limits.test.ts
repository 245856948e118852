/**
 * B14: limits on what is under way at the same time hold to the letter: of any number sent at one moment, by whatever
 * way between, no more are ever under way, and what was lost on its way stands in nobody's way.
 */

import type { CallName } from '../../contract/api';
import type { Fault } from '../../localcloud/runtime/faults';
import type { AccountRecord } from '../../server/records/account';
import type { OrganizationRecord } from '../../server/records/organization';
import type { UnitRegistrationRecord } from '../../server/records/unit-registration';
import { sayAtOnce } from '../support/at-once';
import { tree } from '../support/people';
import { moreCommunities, startUnitCloud, type Units, who } from '../support/units';
import { contact } from '../support/wishes';

const { community, otherCommunity } = tree;
const MOST = 2;
const settings = {
  ...{ DAOZHIBU_OPEN_WISHES: `${MOST}`, DAOZHIBU_OPEN_ERRANDS: `${MOST}`, DAOZHIBU_POSTINGS_A_DAY: '60' },
};
const AT_ONCE = 16;

let units: Units;
beforeEach(async () => {
  units = await startUnitCloud({}, settings);
});
afterEach(() => units.close());

const inputs = {
  'wish.post': { title: '换灯', category: 'repairs', communityId: community._id, contact },
  'errand.post': { title: '路灯坏了', kind: 'facilities', communityId: community._id, contact },
};
type Post = keyof typeof inputs;
const all = Object.keys(inputs) as Post[];
const refused: Record<Post, string> = {
  'wish.post': 'wish.tooManyOpen',
  'errand.post': 'errand.tooManyOpen',
};
const idOf = (answered: { wishId?: string; errandId?: string }) => answered.wishId ?? answered.errandId ?? '';
const withdraw = (name: Post, id: string) =>
  name === 'wish.post'
    ? units.asks.answer(who.citizen, 'wish.withdraw', { wishId: id })
    : units.asks.answer(who.citizen, 'errand.withdraw', { errandId: id });
const sayings = (name: CallName, input: object, openid: string = who.citizen) =>
  Array.from({ length: AT_ONCE }, () => ({ openid, name, input }));
const codes = (envelopes: Array<{ ok: boolean; error?: { code: string } }>) =>
  envelopes.map(({ ok, error }) => (ok ? 'ok' : error?.code));

describe.each(all)('%s', (name) => {
  test.each([
    ['somebody who was never here', who.citizen],
    ['somebody with an account', who.plain],
  ])('of many at the same moment by %s no more go through than may be under way', async (_, openid) => {
    const { envelopes, underWay } = await sayAtOnce(units.cloud, sayings(name, inputs[name], openid));
    expect(underWay).toBeGreaterThan(1);
    expect(codes(envelopes).sort()).toEqual(
      [...Array(MOST).fill('ok'), ...Array(AT_ONCE - MOST).fill(refused[name])].sort(),
    );
    const error = envelopes.find(({ ok }) => !ok)?.error;
    expect(error).toEqual({ code: refused[name], params: { most: MOST } });
  });

  test('what is over makes room at once, and for as many as are over', async () => {
    const { envelopes } = await sayAtOnce(units.cloud, sayings(name, inputs[name]));
    const [first] = envelopes.filter(({ ok }) => ok);
    await withdraw(name, idOf(first.data));
    const again = await sayAtOnce(units.cloud, sayings(name, inputs[name]));
    expect(codes(again.envelopes).filter((code) => code === 'ok')).toHaveLength(1);
  });

  test('the other kind, and what is entered for others, have a limit of their own or none', async () => {
    await sayAtOnce(units.cloud, sayings(name, inputs[name], who.staff));
    const other = all.find((one) => one !== name) ?? name;
    expect((await units.cloud.call(who.staff, other, inputs[other])).envelope.ok).toBe(true);
    const behalf = { ...inputs[name], forWhom: 'behalf' };
    expect((await units.cloud.call(who.staff, name, behalf)).envelope.ok).toBe(true);
  });

  test('one that is held up before it is recorded counts for the next', async () => {
    const post = () => units.cloud.call(who.citizen, name, inputs[name]);
    await post();
    // Its place is taken, the record is not written.
    const held = await units.cloud.holdUp(who.citizen, name, inputs[name], {
      at: name === 'wish.post' ? 6 : 4,
    });
    expect(held.reached).toBe(true);
    expect((await post()).envelope.error.code).toBe(refused[name]);
    expect((await held.done()).ok).toBe(true);
    expect((await post()).envelope.error.code).toBe(refused[name]);
  });

  test('one that was lost before it was recorded stands in the way for a minute, and no longer', async () => {
    const post = (faults?: Array<Partial<Fault>>) =>
      units.cloud.call(who.citizen, name, inputs[name], faults ? { faults } : {});
    await post();
    await post([{ do: 'kill', when: 'before', at: name === 'wish.post' ? 6 : 4 }]);
    expect((await post()).envelope.error.code).toBe(refused[name]);
    const account = async () =>
      (await units.stored<AccountRecord>('accounts', { _id: who.citizen }))[0]?.postings?.of ?? [];
    expect(await account()).toHaveLength(2);
    units.cloud.setTime(new Date(Date.now() + 61_000));
    expect((await post()).envelope.ok).toBe(true);
    expect((await post()).envelope.error.code).toBe(refused[name]);
  });

  test('over midnight as well', async () => {
    units.cloud.setTime('2026-11-18T23:59:50+08:00');
    const post = () => units.cloud.call(who.citizen, name, inputs[name]);
    await post();
    const held = await units.cloud.holdUp(who.citizen, name, inputs[name], {
      at: name === 'wish.post' ? 6 : 4,
    });
    units.cloud.setTime('2026-11-19T00:00:10+08:00');
    expect((await post()).envelope.error.code).toBe(refused[name]);
    await held.done();
    expect((await post()).envelope.error.code).toBe(refused[name]);
  });
});

describe('a unit’s communities', () => {
  const places = [community, otherCommunity, ...moreCommunities];
  const ask = (communityId: string) =>
    units.cloud.call(who.doctor, 'community.registerUnit', { communityId });
  const standing = async () =>
    (await units.stored<UnitRegistrationRecord>('unitRegistrations', { branchId: 'hospital' })).filter(
      ({ state }) => state === 'waiting' || state === 'confirmed',
    );

  test('of as many as there are asked at the same moment three are', async () => {
    const asks = [...places, ...places].map(({ _id: communityId }) => ({
      ...{ openid: who.doctor, name: 'community.registerUnit' as const, input: { communityId } },
    }));
    const { envelopes } = await sayAtOnce(units.cloud, asks);
    expect(await standing()).toHaveLength(3);
    expect(new Set(codes(envelopes))).toEqual(new Set(['ok', 'unit.tooMany']));
  });

  test('one that is asked anew after an end takes a place like another', async () => {
    const [one, two, three, four] = places.map(({ _id }) => _id) as [string, string, string, string];
    await ask(one);
    const withdrawn = { communityId: one, branchId: 'hospital' };
    await units.asks.answer(who.doctor, 'community.endUnit', withdrawn);
    for (const communityId of [two, three]) await ask(communityId);
    const { envelopes } = await sayAtOnce(
      units.cloud,
      [one, four].map((communityId) => ({
        ...{ openid: who.doctor, name: 'community.registerUnit' as const, input: { communityId } },
      })),
    );
    expect(codes(envelopes).sort()).toEqual(['ok', 'unit.tooMany']);
    expect(await standing()).toHaveLength(3);
  });

  test('one that was lost before it was recorded stands in the way for a minute', async () => {
    const [one = '', two = '', three = '', four = ''] = places.map(({ _id }) => _id);
    await ask(one);
    await ask(two);
    const asks = async () =>
      (await units.stored<OrganizationRecord>('organizations', { _id: 'hospital' }))[0]?.unitAsks ?? [];
    // It dies a request later each time, until it dies right after it took its place.
    for (let at = 1; (await asks()).length < 3; at += 1) {
      await units.cloud.call(
        who.doctor,
        'community.registerUnit',
        { communityId: three },
        { faults: [{ do: 'kill', when: 'after', at }] },
      );
    }
    expect(await standing()).toHaveLength(2);
    expect((await ask(four)).envelope.error.code).toBe('unit.tooMany');
    units.cloud.setTime(new Date(Date.now() + 61_000));
    expect((await ask(four)).envelope.ok).toBe(true);
    expect(await standing()).toHaveLength(3);
  });
});

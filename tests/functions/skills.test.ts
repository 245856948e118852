/** 我会做的: a member's own word on what they can do, and the wishes that it finds. */
import type { Input } from '../../contract/api';
import { tree } from '../support/people';
import { startWishCloud, type Wishes, who } from '../support/wishes';

let wishes: Wishes;

beforeAll(async () => {
  wishes = await startWishCloud({}, undefined, { clockStepMilliseconds: 500 });
});
afterAll(() => wishes.close());

const save = (openid: string, skills: Input<'member.saveSkills'>['skills']) =>
  wishes.asks.answer(openid, 'member.saveSkills', { skills });
const said = async (openid: string) => (await wishes.asks.answer(openid, 'member.skills', {})).skills;
const suited = async (openid: string, more: Input<'wish.list'> = {}) =>
  (await wishes.asks.answer(openid, 'wish.list', { suited: true, ...more })).items;

describe('what a member can do', () => {
  test('is kept as they said it, each once, and said anew in its place', async () => {
    expect(await said(who.friend)).toEqual([]);
    expect(await save(who.friend, ['law', 'driving', 'law'])).toEqual({ skills: ['law', 'driving'] });
    expect(await said(who.friend)).toEqual(['law', 'driving']);
    await save(who.friend, []);
    expect(await said(who.friend)).toEqual([]);
  });

  test('said twice at one moment, it is said', async () => {
    const skills = ['medical', 'haircut'] as const;
    for (const saved of await Promise.all([1, 2, 3].map(() => save(who.friend, [...skills])))) {
      expect(saved).toEqual({ skills });
    }
    await save(who.friend, []);
  });

  test('is for the bound alone, six at most, and of the list', async () => {
    for (const [name, input] of [
      ['member.skills', {}],
      ['member.saveSkills', { skills: ['law'] }],
    ] as const) {
      expect((await wishes.asks.refusal(who.citizen, name, input)).code).toBe('member.notBound');
    }
    const seven = ['law', 'driving', 'medical', 'teaching', 'farming', 'devices', 'haircut'];
    for (const skills of [seven, ['magic']]) {
      const { envelope } = await wishes.cloud.call(who.friend, 'member.saveSkills', { skills });
      expect(envelope.error.code).toBe('call.badInput');
    }
  });

  test('costs two trips to say', async () => {
    const { cost } = await wishes.cloud.call(who.friend, 'member.saveSkills', { skills: ['law'] });
    expect(cost).toMatchObject({ trips: 2, waves: 2 });
  });

  test('lets the home page know that there is something to start the wall with', async () => {
    const has = async () => (await wishes.asks.answer(who.friend, 'summary.home', {})).member?.hasSkills;
    await save(who.friend, ['law']);
    expect(await has()).toBe(true);
    await save(who.friend, []);
    expect(await has()).toBe(false);
  });
});

describe('what suits', () => {
  let tap: string;
  let far: string;
  let hair: string;
  beforeAll(async () => {
    await save(who.helper, ['electrics', 'lifting']);
    tap = await wishes.publish({ title: '水龙头一直滴水' });
    far = await wishes.publish({ title: '阳台灯不亮了', communityId: tree.otherCommunity._id });
    hair = await wishes.publish({ title: '想请人上门理发', category: 'elderly' });
  });

  test('is found with its reason, what is near first', async () => {
    const found = await suited(who.helper);
    expect(found.map(({ wishId, suits }) => [wishId, suits])).toEqual([
      [tap, { skill: 'electrics', word: '水龙头' }],
    ]);
    const { next } = await wishes.asks.answer(who.helper, 'wish.list', { suited: true });
    const rest = await suited(who.helper, { cursor: next ?? '' });
    expect(rest.map(({ wishId, suits }) => [wishId, suits])).toEqual([
      [far, { skill: 'electrics', word: '灯' }],
    ]);
  });

  test('is explained on the ordinary wall too, and on the wish itself', async () => {
    const { items } = await wishes.asks.answer(who.helper, 'wish.list', { near: true });
    expect(
      Object.fromEntries(items.map(({ wishId, suits }) => [wishId, suits?.skill ?? null])),
    ).toMatchObject({
      [tap]: 'electrics',
      [hair]: null,
    });
    expect((await wishes.detail(who.helper, tap)).suits).toEqual({ skill: 'electrics', word: '水龙头' });
  });

  test('follows the category that the community finds right', async () => {
    const wishId = await wishes.post({ title: '换一盏灯', category: 'schooling' });
    const publish = { wishId, decision: 'publish' as const, category: 'repairs' as const };
    await wishes.asks.answer(who.staff, 'wish.verify', publish);
    expect((await suited(who.helper, { near: true })).map((one) => one.wishId)).toContain(wishId);
  });

  test('and each part of what was split', async () => {
    const wishId = await wishes.post({ title: '修灯和理发', category: 'other' });
    const parts = [
      { title: '修楼道灯', category: 'repairs' as const },
      { title: '上门理发', category: 'elderly' as const },
    ];
    const { wishIds } = await wishes.asks.answer(who.staff, 'wish.split', { wishId, parts });
    const found = (await suited(who.helper, { near: true })).map((one) => one.wishId);
    expect(found).toContain(wishIds[0]);
    expect(found).not.toContain(wishIds[1]);
  });

  test('is nothing for whoever said nothing', async () => {
    for (const openid of [who.friend, who.citizen, who.staff]) {
      await wishes.asks.answer(openid, 'wish.list', { suited: true });
      expect(await suited(openid)).toEqual([]);
    }
  });

  test('costs two trips in two waves', async () => {
    for (const more of [{}, { near: true }, { order: 'due' }, { search: '水龙' }]) {
      const { cost } = await wishes.cloud.call(who.helper, 'wish.list', { suited: true, ...more });
      expect(cost).toMatchObject({ trips: 2, waves: 2 });
    }
  });

  test('tells nobody else what somebody can do: no answer to another holds a word of it', async () => {
    await save(who.helper, ['haircut', 'mongolian']);
    const asked: Array<[Parameters<typeof wishes.asks.answer>[1], object]> = [
      ['wish.list', {}],
      ['wish.list', { suited: true }],
      ['wish.detail', { wishId: hair }],
      ['member.me', {}],
      ['member.groups', {}],
      ['member.registrations', {}],
      ['summary.home', {}],
    ];
    const others = Object.values(who).filter((openid) => openid !== who.helper);
    for (const openid of others) {
      for (const [name, input] of asked) {
        const { envelope } = await wishes.cloud.call(openid, name, input);
        expect(JSON.stringify(envelope)).not.toMatch(/haircut|mongolian/);
      }
    }
  });
});

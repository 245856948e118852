/** 帮办随手记: who may note down help, what becomes of it, whom it tells and whom it never does. */

import type { Input, Output } from '../../contract/api';
import { monthOf } from '../../server/kernel/time/clock';
import type { ErrandRecord } from '../../server/records/errand';
import type { WishRecord } from '../../server/records/wish';
import { type Asker, contact, type Errands, people, startErrandCloud, who } from '../support/errands';
import { NOON } from '../support/noon';
import { accountsOf, openidOf, person, tree } from '../support/people';
import { wishOf } from '../support/year';

const DAY = 86_400_000;
let errands: Errands;
beforeEach(async () => {
  errands = await startErrandCloud();
  errands.cloud.setTime(NOON);
});
afterEach(() => errands.close());

const later = (milliseconds: number) => errands.cloud.setTime(new Date(NOON.getTime() + milliseconds));
const jot = (over: Partial<Input<'errand.jot'>> = {}, openid: string = who.leader, requestId?: string) =>
  errands.asks.answer(
    openid,
    'errand.jot',
    { line: '帮着换了灯泡', whom: '王奶奶', place: '3号楼', ...over },
    requestId ? { requestId } : {},
  );
const stored = async (errandId: string) => {
  const { result } = await errands.cloud.cloud.backend.engine.find('errands', { query: { _id: errandId } });
  return (result as unknown as ErrandRecord[])[0] as ErrandRecord;
};
const logOf = async (openid: string): Promise<Output<'errand.log'>['items']> =>
  (await errands.asks.answer(openid, 'errand.log', { month: monthOf(NOON) })).items;
const correction = {
  ...{ line: '帮着换了灯管', whom: '王奶奶', place: '5号楼' },
  ...{ kind: 'facilities' as const, reason: '写错了楼号' },
};

describe('who may', () => {
  const may: Asker[] = ['staff', 'colleague', 'leader', 'inService', 'farStaff'];

  test.each(Object.keys(who) as Asker[])('%s', async (asker) => {
    const jotting = { line: '帮着换了灯泡' };
    const { envelope } = await errands.cloud.call(who[asker], 'errand.jot', jotting);
    if (!may.includes(asker)) {
      expect(envelope.error?.code).toBe('call.notAllowed');
      return;
    }
    const isFar = asker === 'farStaff';
    expect(envelope.data.communityName).toBe(isFar ? '北山村' : '杏花社区');
    expect(envelope.data.meets).toBe(asker !== 'inService');
  });

  test('nobody notes it down where they have no part', async () => {
    for (const asker of ['staff', 'leader', 'inService', 'plain', 'unitLeader', 'citizen'] as const) {
      const elsewhere = { line: '帮着换了灯泡', communityId: tree.otherCommunity._id };
      const refused = await errands.asks.refusal(who[asker], 'errand.jot', elsewhere);
      expect([asker, refused.code]).toEqual([asker, 'call.notAllowed']);
    }
    const { code } = await errands.asks.refusal(who.unitLeader, 'errand.jot', {
      line: '帮着换了灯泡',
      communityId: tree.township._id,
    });
    expect(code).toBe('call.notAllowed');
  });

  describe('who leads a village’s branch right under its township', () => {
    const head = person('villageHead', { branch: tree.farBranch, offices: [['secretary', tree.farBranch]] });
    const villager = person('villager', { branch: tree.farBranch });
    const members = [...people, head, villager];
    const villageHead = openidOf('villageHead');
    let village: Errands;
    beforeEach(async () => {
      village = await startErrandCloud({ members, accounts: accountsOf(members) });
      village.cloud.setTime(NOON);
    });
    afterEach(() => village.close());

    test('notes it down for that branch, where the door leads; it counts there, and they may put it right', async () => {
      const { asks } = village;
      expect((await asks.answer(villageHead, 'summary.home', {})).member).toMatchObject({
        ...{ mayJot: true, meets: true },
      });
      const jotted = await asks.answer(villageHead, 'errand.jot', { line: '帮着修了水泵', whom: '王奶奶' });
      expect(jotted).toMatchObject({ communityName: tree.farBranch.name, meets: true, state: 'recorded' });
      const { errandId } = jotted;
      expect(await village.detail(villageHead, errandId)).toMatchObject({ title: '帮着修了水泵' });
      expect((await asks.answer(villageHead, 'errand.evening', {})).done).toMatchObject([{ errandId }]);
      expect((await asks.answer(villageHead, 'summary.branch', {})).errandsRecorded).toBe(1);
      const [row] = (await village.cloud.cloud.backend.engine.find('errands', { query: { _id: errandId } }))
        .result;
      expect(row).toMatchObject({ communityId: tree.farBranch._id, townshipName: tree.otherTownship.name });
      await asks.answer(villageHead, 'errand.strike', { errandId, reason: '记错了' });
      expect((await asks.answer(villageHead, 'summary.branch', {})).errandsRecorded).toBe(0);
    });

    test('nobody else does for that branch, nor they for the township or the community beside it', async () => {
      const at = async (openid: string, communityId: string | undefined) =>
        (
          await village.asks.refusal(openid, 'errand.jot', {
            ...{ line: '帮着修了水泵', ...(communityId ? { communityId } : {}) },
          })
        ).code;
      for (const openid of [openidOf('villager'), who.leader, who.farTownship, who.citizen])
        expect(await at(openid, tree.farBranch._id)).toBe('call.notAllowed');
      expect(await at(openidOf('villager'), undefined)).toBe('call.notAllowed');
      for (const { _id } of [tree.otherTownship, tree.otherCommunity, tree.community])
        expect(await at(villageHead, _id)).toBe('call.notAllowed');
      // A neighbourhood's branch has its community above it: the help is of that.
      expect(await at(who.leader, tree.sisterBranch._id)).toBe('call.notAllowed');
      expect(await at(who.unitLeader, tree.branch._id)).toBe('call.notAllowed');
    });
  });

  test('the home page leads there those who may, and nobody else', async () => {
    for (const asker of Object.keys(who) as Asker[]) {
      const { member } = await errands.asks.answer(who[asker], 'summary.home', {});
      expect([asker, member?.mayJot ?? false]).toEqual([asker, may.includes(asker)]);
      const meets = may.includes(asker) && asker !== 'inService';
      expect([asker, member?.meets ?? false]).toEqual([asker, meets]);
    }
  });

  test('the evening list is for those who meet: the staff, and the leaders of the community’s branches', async () => {
    for (const asker of Object.keys(who) as Asker[]) {
      const { envelope } = await errands.cloud.call(who[asker], 'errand.evening', {});
      expect([asker, envelope.ok]).toEqual([
        asker,
        ['staff', 'colleague', 'leader', 'farStaff'].includes(asker),
      ]);
    }
  });
});

describe('what was done', () => {
  test('is closed as recorded by whoever noted it down, and nobody confirms it', async () => {
    const { errandId, state, asSaid } = await jot();
    expect([state, asSaid]).toEqual(['recorded', true]);
    const detail = await errands.detail(who.leader, errandId);
    expect(detail).toMatchObject({
      ...{ title: '帮着换了灯泡', kind: 'facilities', state: 'recorded', spot: true, assignee: '韩书记' },
      may: { confirm: false, finish: false, reassign: false, withdraw: false, amend: true, strike: true },
    });
    expect(detail.steps.map(({ what, by }) => [what, by])).toEqual([['recorded', '韩同志']]);
    for (const openid of Object.values(who)) {
      const { envelope } = await errands.cloud.call(openid, 'errand.confirm', { errandId });
      expect(envelope.ok).toBe(false);
    }
    later(30 * DAY);
    await errands.ring();
    expect((await errands.detail(who.staff, errandId)).state).toBe('recorded');
  });

  test('stands in the log, the branch’s figures and the helper’s year at once, apart from what was confirmed', async () => {
    const before = await errands.asks.answer(who.leader, 'summary.branch', {});
    await jot();
    await jot({ whom: '' }, who.staff);
    const [byStaff, own] = await logOf(who.leader);
    expect(own).toMatchObject({
      ...{ deed: 'recorded', helper: '韩书记', whom: '王**', title: '帮着换了灯泡', day: '2026-11-18' },
    });
    expect(byStaff).toMatchObject({ helper: '周社区', whom: '居民' });
    expect(await logOf(who.staff)).toHaveLength(2);
    const after = await errands.asks.answer(who.leader, 'summary.branch', {});
    expect(after.errandsRecorded).toBe(before.errandsRecorded + 2);
    expect(after.errandsSolved).toBe(before.errandsSolved);
    const { figures } = await errands.asks.answer(who.leader, 'member.year', {});
    expect(figures).toMatchObject({ errandsRecorded: 1, errandsSolved: 0 });
  });

  test('is one service of the member, done and confirmed by nobody', async () => {
    const { errandId } = await jot({}, who.inService);
    const { items } = await errands.asks.answer(who.inService, 'community.ownService', { year: 2026 });
    expect(items.filter(({ id }) => id === errandId)).toMatchObject([
      { source: 'errand', confirmedAt: null, doneAt: expect.stringMatching(/^2026-11-18/) },
    ]);
  });

  test('in the months that a timer sums it counts by itself, for the branch, the community and those above', async () => {
    await jot();
    const struck = await jot({ line: '记错的' });
    await errands.asks.answer(who.leader, 'errand.strike', { errandId: struck.errandId, reason: '记错了' });
    const solved = await errands.finish();
    await errands.asks.answer(who.citizen, 'errand.confirm', { errandId: solved });
    await errands.cloud.ringTimer('timer');
    const month = monthOf(NOON);
    const { totals } = await errands.asks.answer(who.county, 'summary.rollUp', { month });
    expect([totals.errandsRecorded, totals.errandsSolved]).toEqual([1, 1]);
    const { figures } = await errands.asks.answer(who.stranger, 'summary.publicPage', {
      organizationId: tree.community._id,
    });
    expect([figures.recorded, figures.solved]).toEqual([1, 1]);
  });

  test('sent again it is one; the same id with other words says that the first stand', async () => {
    const first = await jot({}, who.leader, 'once');
    expect(await jot({ saidSecondsAgo: 40 }, who.leader, 'once')).toEqual(first);
    const other = await jot({ line: '别的话' }, who.leader, 'once');
    expect(other).toMatchObject({ errandId: first.errandId, asSaid: false });
    // Another person's request id is no business of this one's.
    expect((await jot({}, who.staff, 'once')).errandId).not.toBe(first.errandId);
    expect(await logOf(who.leader)).toHaveLength(2);
  });

  test('sent at the same moment several times it is one too', async () => {
    const sent = await Promise.all(Array.from({ length: 4 }, () => jot({}, who.leader, 'at-once')));
    expect(new Set(sent.map(({ errandId }) => errandId)).size).toBe(1);
    expect(await logOf(who.leader)).toHaveLength(1);
  });

  test('said without a signal it counts when it was done, and a week is the longest that it may wait', async () => {
    const { errandId } = await jot({ saidSecondsAgo: 2 * 86_400 });
    const [line] = await logOf(who.leader);
    expect(line?.day).toBe('2026-11-16');
    const { doneAt, postedAt } = await stored(errandId);
    expect(postedAt.getTime() - (doneAt?.getTime() ?? 0)).toBe(2 * DAY);
    const { code } = await errands.asks.refusal(who.leader, 'errand.jot', {
      line: '很久以前',
      saidSecondsAgo: 7 * 86_400 + 1,
    });
    expect(code).toBe('call.badInput');
  });

  test('should the call die before its line is written, the clock writes the same one', async () => {
    await jot();
    const engine = errands.cloud.cloud.backend.engine;
    await engine.remove('logLines', {}, true);
    expect(await logOf(who.leader)).toEqual([]);
    await errands.ring();
    expect(await logOf(who.leader)).toHaveLength(1);
    await errands.ring();
    expect(await logOf(who.leader)).toHaveLength(1);
  });

  test('what WeChat’s check will not have is refused, and nothing is kept', async () => {
    const input = { line: '专业代开发票' };
    expect((await errands.asks.refusal(who.leader, 'errand.jot', input)).code).toBe('call.textRisky');
    expect(await logOf(who.leader)).toEqual([]);
  });
});

describe('correcting it', () => {
  test('whoever wrote it may for seven days; what stood before is kept, sealed', async () => {
    const { errandId } = await jot();
    await errands.asks.answer(who.leader, 'errand.amend', { errandId, ...correction });
    const { title, steps } = await errands.detail(who.staff, errandId);
    expect(title).toBe('帮着换了灯管');
    expect(steps.map(({ what, note }) => [what, note])).toEqual([
      ['recorded', ''],
      ['amended', '写错了楼号'],
    ]);
    expect(await errands.asks.answer(who.staff, 'errand.contact', { errandId })).toMatchObject({
      address: '5号楼',
    });
    const record = await stored(errandId);
    expect(record.steps.at(-1)?.was).toMatchObject({ title: '帮着换了灯泡', kind: 'facilities' });
    expect(JSON.stringify(record)).not.toMatch(/王奶奶|3号楼|5号楼/);
    expect((await logOf(who.leader)).map((line) => line.title)).toEqual(['帮着换了灯管']);
  });

  test('at the end of the seventh day it stands', async () => {
    const { errandId } = await jot();
    later(7 * DAY - 60_000);
    expect((await errands.detail(who.leader, errandId)).may).toMatchObject({ amend: true, strike: true });
    await errands.asks.answer(who.leader, 'errand.amend', { errandId, ...correction });
    later(7 * DAY + 60_000);
    expect((await errands.detail(who.leader, errandId)).may).toMatchObject({ amend: false, strike: false });
    for (const [name, input] of [
      ['errand.amend', { errandId, ...correction }],
      ['errand.strike', { errandId, reason: '记错了' }],
    ] as const) {
      expect(await errands.asks.refusal(who.leader, name, input)).toEqual({
        ...{ code: 'errand.tooLateToAmend', params: { days: 7 } },
      });
    }
  });

  test('nobody else may, whoever else may read it', async () => {
    const { errandId } = await jot();
    for (const asker of ['staff', 'colleague'] as const) {
      for (const [name, input] of [
        ['errand.amend', { errandId, ...correction }],
        ['errand.strike', { errandId, reason: '记错了' }],
      ] as const) {
        const refused = await errands.asks.refusal(who[asker], name, input);
        expect([asker, refused.code]).toEqual([asker, 'errand.notYours']);
      }
    }
    expect((await errands.detail(who.leader, errandId)).state).toBe('recorded');
  });

  test('without a reason it is not, and of another errand there is nothing to correct', async () => {
    const { errandId } = await jot();
    const silent = await errands.asks.refusal(who.leader, 'errand.strike', { errandId, reason: ' ' });
    expect(silent).toMatchObject({ code: 'call.badInput' });
    const toDo = await jot({ toDo: true });
    const { code } = await errands.asks.refusal(who.leader, 'errand.strike', {
      ...{ errandId: toDo.errandId, reason: '记错了' },
    });
    expect(code).toBe('errand.notRecorded');
  });

  test('taken off it counts nowhere and is shown in no log; sent again it is one step', async () => {
    const { errandId } = await jot();
    const strike = () =>
      errands.asks.answer(
        who.leader,
        'errand.strike',
        { errandId, reason: '记了两次' },
        { requestId: 'struck-once' },
      );
    expect(await strike()).toEqual({ state: 'withdrawn' });
    expect(await strike()).toEqual({ state: 'withdrawn' });
    await errands.ring();
    expect(await logOf(who.leader)).toEqual([]);
    const { steps } = await errands.detail(who.staff, errandId);
    expect(steps.map(({ what }) => what)).toEqual(['recorded', 'struck']);
    expect((await errands.asks.answer(who.leader, 'summary.branch', {})).errandsRecorded).toBe(0);
    const { figures } = await errands.asks.answer(who.leader, 'member.year', {});
    expect(figures.errandsRecorded).toBe(0);
    const again = await errands.asks.refusal(who.leader, 'errand.amend', { errandId, ...correction });
    expect(again.code).toBe('errand.notRecorded');
  });

  test('a correction sent again is one, and the clock leaves the corrected line', async () => {
    const { errandId } = await jot();
    const amend = () =>
      errands.asks.answer(
        who.leader,
        'errand.amend',
        { errandId, ...correction },
        { requestId: 'amended-once' },
      );
    expect(await amend()).toEqual(await amend());
    await errands.ring();
    expect((await logOf(who.leader)).map(({ title }) => title)).toEqual(['帮着换了灯管']);
    expect((await errands.detail(who.leader, errandId)).steps).toHaveLength(2);
  });
});

describe('what is still to do', () => {
  test('is an errand in the helper’s hands, which goes the usual way', async () => {
    const { errandId, state } = await jot({ line: '明天去给老人取药', toDo: true }, who.inService);
    expect(state).toBe('assigned');
    expect(await logOf(who.staff)).toEqual([]);
    const { todo } = await errands.asks.answer(who.inService, 'summary.home', {});
    expect(todo).toContainEqual(expect.objectContaining({ what: 'errandInHand', id: errandId }));
    await errands.asks.answer(who.inService, 'errand.finish', { errandId, note: '药取回来了' });
    const own = await errands.asks.refusal(who.inService, 'errand.confirm', { errandId });
    expect(own.code).toBe('errand.notYours');
    await errands.asks.answer(who.staff, 'errand.confirm', { errandId });
    const { figures } = await errands.asks.answer(who.inService, 'member.year', {});
    expect(figures).toMatchObject({ errandsSolved: 1, errandsRecorded: 0 });
  });

  test('tells nobody of being given to oneself, and can be given to another', async () => {
    const { errandId } = await jot({ toDo: true });
    await errands.ring();
    expect(await errands.told(who.leader, errandId)).toEqual([]);
    await errands.asks.answer(who.staff, 'errand.assign', {
      ...{ errandId, memberId: 'neighbourly', reason: '他住得近' },
    });
    expect((await errands.detail(who.neighbourly, errandId)).may.finish).toBe(true);
    await errands.asks.answer(who.neighbourly, 'errand.contact', { errandId });
  });

  test('in a resident’s name it is no asking of theirs: their own five stay five', async () => {
    const own = await startErrandCloud({}, { DAOZHIBU_OPEN_ERRANDS: '2' });
    try {
      const errandId = await own.post();
      const asker = { kind: 'errand' as const, id: errandId };
      await own.asks.answer(who.leader, 'errand.jot', { line: '明天来修', toDo: true, asker });
      await own.post({ title: '第二件' });
      const { code } = await own.asks.refusal(who.citizen, 'errand.post', {
        ...{ title: '第三件', kind: 'other', communityId: tree.community._id, contact },
      });
      expect(code).toBe('errand.tooManyOpen');
    } finally {
      await own.close();
    }
  });
});

describe('whom it tells', () => {
  test('a typed name is matched with nobody, however well it fits', async () => {
    await errands.post();
    const { errandId } = await jot({ whom: contact.name });
    await errands.ring();
    expect(await errands.told(who.citizen, errandId)).toEqual([]);
    const hidden = await errands.asks.refusal(who.citizen, 'errand.detail', { errandId });
    expect(hidden.code).toBe('errand.unknown');
  });

  test('who was picked from those who asked before is told, once, and may read it', async () => {
    const asked = await errands.post();
    const { items } = await errands.asks.answer(who.leader, 'errand.askers', {});
    expect(items).toEqual([
      expect.objectContaining({ asker: { kind: 'errand', id: asked }, name: '王**', title: '楼道灯坏了' }),
    ]);
    const { errandId } = await jot({ asker: items[0]?.asker, whom: '' });
    await errands.ring();
    await errands.ring();
    expect(await errands.told(who.citizen, errandId)).toEqual(['errandRecorded']);
    expect(await errands.detail(who.citizen, errandId)).toMatchObject({ mine: true, state: 'recorded' });
    expect((await logOf(who.leader))[0]).toMatchObject({ whom: '王**' });
  });

  test('those who asked are each once, by the latest, and never somebody entered for', async () => {
    await errands.post({ title: '头一件' });
    later(60_000);
    await errands.post({ title: '后一件' });
    await errands.post({ title: '代说的', forWhom: 'behalf' }, who.staff);
    const { items } = await errands.asks.answer(who.staff, 'errand.askers', {});
    expect(items.map(({ title }) => title)).toEqual(['后一件']);
    expect(JSON.stringify(items)).not.toMatch(/openid|秀兰|138/);
  });

  test('who may not know of what was asked sees and picks nobody by it', async () => {
    const asked = await errands.post();
    await errands.asks.answer(who.staff, 'errand.assign', { errandId: asked, memberId: 'neighbourly' });
    expect((await errands.asks.answer(who.inService, 'errand.askers', {})).items).toEqual([]);
    for (const id of [asked, 'nothing-there']) {
      const picked = { line: '帮了忙', asker: { kind: 'errand', id } };
      const { code } = await errands.asks.refusal(who.inService, 'errand.jot', picked);
      expect(code).toBe('errand.askerUnknown');
    }
    const far = { line: '帮了忙', asker: { kind: 'errand', id: asked } };
    expect((await errands.asks.refusal(who.farStaff, 'errand.jot', far)).code).toBe('errand.askerUnknown');
  });

  describe('picked by a wish', () => {
    const own = { posterOpenid: who.citizen, postedBy: '王**', claimerId: null, claimerOpenid: null };
    const wish = (_id: string, parts: Partial<WishRecord>) =>
      wishOf(_id, tree.sisterBranch._id, '2026-11', {
        ...{ ...own, claimerBranchId: null, claimedAt: null, state: 'published', updatedAt: NOON, ...parts },
      });
    const unpublished = { state: 'submitted', publishedAt: null } as const;
    const rows = [
      wish('PUBLISHED', { title: '换一盏灯' }),
      wish('WAITING', { ...unpublished, posterOpenid: who.stranger, postedBy: '张**', title: '修一扇窗' }),
      wish('BEHALF', { forWhom: 'behalf', posterOpenid: who.staff }),
      wish('FAR', { communityId: tree.otherCommunity._id, posterOpenid: 'openid-far' }),
    ];
    const asker = (id: string) => ({ kind: 'wish' as const, id });
    let wished: Errands;
    beforeEach(async () => {
      wished = await startErrandCloud({ wishes: rows });
      wished.cloud.setTime(NOON);
    });
    afterEach(() => wished.close());
    const pick = (openid: string, id: string) =>
      wished.cloud.call(openid, 'errand.jot', { line: '帮着换了灯泡', asker: asker(id) });

    test('who asked by one that was published is told by whoever helped, and reads it', async () => {
      const { items } = await wished.asks.answer(who.inService, 'errand.askers', {});
      expect(items).toMatchObject([{ asker: asker('PUBLISHED'), name: '王**', title: '换一盏灯' }]);
      const { errandId } = (await pick(who.inService, 'PUBLISHED')).envelope.data;
      await wished.ring();
      expect(await wished.told(who.citizen, errandId)).toEqual(['errandRecorded']);
      expect(await wished.detail(who.citizen, errandId)).toMatchObject({ mine: true, state: 'recorded' });
    });

    test('one that waits to be looked at is known to the staff alone', async () => {
      const { items } = await wished.asks.answer(who.staff, 'errand.askers', {});
      expect(items.map((one) => one.asker.id).sort()).toEqual(['PUBLISHED', 'WAITING']);
      for (const openid of [who.inService, who.leader])
        expect((await pick(openid, 'WAITING')).envelope.error?.code).toBe('errand.askerUnknown');
      const { errandId } = (await pick(who.staff, 'WAITING')).envelope.data;
      await wished.ring();
      expect(await wished.told(who.stranger, errandId)).toEqual(['errandRecorded']);
    });

    test('nobody is by one said for another, of another community, or that is not there', async () => {
      for (const id of ['BEHALF', 'FAR', 'nothing-there'])
        expect([id, (await pick(who.staff, id)).envelope.error?.code]).toEqual([id, 'errand.askerUnknown']);
    });
  });

  test('nobody picks themselves', async () => {
    const asked = await errands.post({}, who.staff);
    const own = { line: '帮了自己', asker: { kind: 'errand', id: asked } };
    expect((await errands.asks.refusal(who.staff, 'errand.jot', own)).code).toBe('errand.ownProblem');
    expect((await errands.asks.answer(who.staff, 'errand.askers', {})).items).toEqual([]);
  });
});

describe('names and numbers', () => {
  const secret = /王奶奶|501|13900001234/;

  test('the database alone tells nobody for whom and where', async () => {
    const { errandId } = await jot({ whom: '王奶奶', place: '3号楼2单元501' });
    expect(JSON.stringify(await stored(errandId))).not.toMatch(secret);
  });

  test('no list, log or evening carries them; each look at them is noted down', async () => {
    const { errandId } = await jot({ whom: '王奶奶', place: '3号楼2单元501' });
    for (const openid of Object.values(who)) {
      const said = await Promise.all([
        errands.cloud.call(openid, 'errand.evening', {}),
        errands.cloud.call(openid, 'errand.log', {}),
        errands.cloud.call(openid, 'errand.list', {}),
        errands.cloud.call(openid, 'errand.detail', { errandId }),
        errands.cloud.call(openid, 'errand.askers', {}),
      ]);
      expect(JSON.stringify(said.map(({ envelope }) => envelope))).not.toMatch(secret);
    }
    const told = await errands.asks.answer(who.colleague, 'errand.contact', { errandId });
    expect(told).toEqual({ name: '王奶奶', phone: null, address: '3号楼2单元501' });
    const { result } = await errands.cloud.cloud.backend.engine.find('audits', {
      query: { about: `errands/${errandId}` },
    });
    expect((result as unknown as Array<{ openid: string }>).map(({ openid }) => openid)).toEqual([
      who.colleague,
    ]);
  });

  test('a number that its writer let stand is read by nobody but those whom it concerns', async () => {
    const { errandId } = await errands.asks.answer(
      who.leader,
      'errand.jot',
      { line: '帮着打了13900001234问药' },
      { numbers: 'keep' },
    );
    expect((await logOf(who.leader))[0]?.title).toBe('帮着打了〔已隐去〕问药');
    expect((await errands.detail(who.leader, errandId)).title).toContain('13900001234');
  });
});

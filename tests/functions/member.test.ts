import { phoneHash } from '../../server/kernel/access/cipher';
import { phoneTail, sealPhone } from '../../server/member/phone';
import { bindRequestIdOf } from '../../server/member/request';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { bindByButton, pressPhoneButton } from '../support/phone-button';

let cloud: TestCloud;
let asks: Asking;

/** Free roll entries, each with a phone of its own; every test takes some that no other uses. */
const names = [
  '赵敏',
  '钱程',
  '孙立',
  '李静',
  '周凯',
  '吴霞',
  '郑国',
  '王芳',
  '冯磊',
  '陈晨',
  '楚云',
  '卫东',
  '何洁',
  '\u4dae小白',
  '阿力·木沙',
  '马晓龙',
  '古丽',
];
const phoneOf = (name: string) => `1380000${String(names.indexOf(name)).padStart(4, '0')}`;
const free = names.map((name, index) =>
  person(`free${index}`, {
    name,
    openid: null,
    phone: sealPhone(phoneOf(name)),
    phoneHash: phoneHash(phoneOf(name)),
  }),
);
const entryIdOf = (name: string) => `free${names.indexOf(name)}`;

const people = [
  person('secretary', { name: '韩梅', offices: [['secretary', tree.branch]] }),
  person('sisterSecretary', { branch: tree.sisterBranch, offices: [['secretary', tree.sisterBranch]] }),
  person('officer', {
    name: '白音',
    communityId: tree.community._id,
    memberClass: 'away',
    offices: [['township', tree.township]],
  }),
  person('sister', { branch: tree.sisterBranch, openid: null }),
  person('departed', { name: '杨柳', onRoll: false, openid: null, phoneHash: phoneHash('13900000000') }),
  ...free,
];
const manyBranches = Array.from({ length: 22 }, (_, index) => ({
  ...tree.branch,
  _id: `many${index}`,
  name: `第${String(index).padStart(2, '0')}党支部`,
}));
const secretary = openidOf('secretary');
const branchId = tree.branch._id;

beforeAll(async () => {
  const rows = {
    organizations: [...organizations, ...manyBranches],
    members: people,
    accounts: accountsOf(people),
  };
  cloud = await startTestCloud({ seed: seedOf(rows) });
  asks = asking(cloud);
});
afterAll(() => cloud.close());

/** Says a name on a phone with a number, and presses WeChat's button. */
const bindBy = (openid: string, name: string, phone: string, more: { branchId?: string } = {}) =>
  bindByButton(cloud, openid, { name, phone, ...more });
async function bindAs(openid: string, name: string) {
  const { envelope } = await bindBy(openid, name, phoneOf(name));
  if (!envelope.ok) throw new Error(JSON.stringify(envelope));
  return envelope.data;
}
const memberOf = async (openid: string) => (await asks.answer(openid, 'member.me', {})).member;

/** A number of their own for everybody who types one. */
const typedBy = (openid: string) =>
  `137${String([...openid].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000_000, 7)).padStart(8, '0')}`;

/** Asks the branch as somebody whom no entry matches. */
const askToBeBound = (
  openid: string,
  over: { branchId?: string; note?: string; name?: string; phone?: string } = {},
) =>
  asks.answer(openid, 'member.bind', {
    name: `新人${openid}`.slice(0, 20),
    phone: typedBy(openid),
    branchId,
    ...over,
  });

/** What the store holds: for what no call shows. */
async function rowsOf(collection: string, query: Record<string, string>) {
  return (await cloud.cloud.backend.engine.find(collection, { query })).result;
}

describe('me', () => {
  test('a stranger is a citizen', async () => {
    expect(await asks.answer('openid-stranger', 'member.me', {})).toEqual({ member: null, request: null });
  });

  test('a member sees their own card with every name spelled out', async () => {
    expect(await memberOf(openidOf('officer'))).toEqual({
      memberId: 'officer',
      name: '白音',
      branchId,
      branchName: tree.branch.name,
      path: ['柳林区委', '杏花街道', '杏花小学党支部'],
      memberClass: 'away',
      probationary: false,
      group: null,
      community: { organizationId: 'community', name: '杏花社区' },
      offices: [{ organizationId: 'township', name: '杏花街道', role: 'township' }],
      leadsIn: null,
      requiredHours: 32,
    });
  });

  test('a secretary needs 56 hours of study', async () => {
    expect(await memberOf(secretary)).toMatchObject({ requiredHours: 56 });
  });
});

describe('binding by name and the number that WeChat gives', () => {
  test('binds at once, and again answers the same', async () => {
    const bound = { state: 'bound', branchName: tree.branch.name, unheard: false };
    expect(await bindAs('openid-zhao', '赵敏')).toEqual(bound);
    expect(await bindAs('openid-zhao', '赵敏')).toEqual(bound);
    expect(await memberOf('openid-zhao')).toMatchObject({ memberId: entryIdOf('赵敏'), name: '赵敏' });
  });

  test.each([
    ['a private code of older systems', '\u4dae小白', '\ue863小白'],
    ['another dot', '阿力·木沙', '阿力•木沙'],
    ['radicals out of a PDF', '马晓龙', '⻢晓⻰'],
    ['a space and signs to be seen nowhere', '古丽', '\u202d古 \u200b丽\u202c'],
  ])('C1: %s in the typed name binds, and the name is shown as it stands', async (_, name, typed) => {
    const openid = `openid-c1-${names.indexOf(name)}`;
    expect((await bindBy(openid, typed, phoneOf(name))).outcome).toBe('bound');
    expect(await memberOf(openid)).toMatchObject({ memberId: entryIdOf(name), name });
  });

  test('answers the same for an entry that somebody has as for none (A8)', async () => {
    await bindAs('openid-qian', '钱程');
    const [taken, none] = [
      await bindBy('openid-thief', '钱程', phoneOf('钱程')),
      await bindBy('openid-nobody', '钱成', phoneOf('钱程')),
    ];
    expect(taken.envelope).toEqual({ ok: false, error: { code: 'member.noMatch' } });
    expect(none.envelope).toEqual(taken.envelope);
    expect([none.cost.trips, none.cost.waves]).toEqual([taken.cost.trips, taken.cost.waves]);
    expect(await memberOf('openid-qian')).toMatchObject({ name: '钱程' });
    const asked = await Promise.all(
      ['钱程', '钱成'].map((name, at) => bindBy(`openid-asks-of-${at}`, name, phoneOf('钱程'), { branchId })),
    );
    for (const { envelope } of asked) {
      expect(envelope.data).toEqual({ state: 'waiting', branchName: tree.branch.name, unheard: false });
    }
  });

  test('refuses somebody who is bound to another entry', async () => {
    const said = { name: '孙立', phone: phoneOf('孙立') };
    expect((await bindBy(secretary, said.name, said.phone)).outcome).toBe('member.alreadyBound');
    expect(await asks.refusal(secretary, 'member.bind', said)).toEqual({ code: 'member.alreadyBound' });
    const stranger = { name: '生面孔', phone: '13712345678', branchId };
    expect(await asks.refusal(secretary, 'member.bind', stranger)).toEqual({ code: 'member.alreadyBound' });
  });

  test.each([
    ['the name differs', '李敬', phoneOf('李静')],
    ['the phone differs', '李静', '13711111111'],
    ['they have left the roll', '杨柳', '13900000000'],
  ])('finds no entry when %s', async (_why, name, phone) => {
    expect((await bindBy('openid-nobody', name, phone)).outcome).toBe('member.noMatch');
  });

  test('finds it though the name is written with blanks and a mark', async () => {
    expect((await bindBy('openid-blank', ' 何 · 洁 ', phoneOf('何洁'))).outcome).toBe('bound');
  });

  test('of two people at one entry in the same moment exactly one is bound', async () => {
    const said = [`openid-zhou1`, 'openid-zhou2'].map((openid) => bindBy(openid, '周凯', phoneOf('周凯')));
    const outcomes = (await Promise.all(said)).map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual(['bound', 'member.noMatch']);
  });

  test('of one person at two entries in the same moment is bound to exactly one', async () => {
    const said = ['吴霞', '郑国'].map((name) => bindBy('openid-two', name, phoneOf(name)));
    const outcomes = (await Promise.all(said)).map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual(['bound', 'member.alreadyBound']);
    expect(await memberOf('openid-two')).not.toBeNull();
  });

  test.each([
    ['王芳', 'before'],
    ['卫东', 'after'],
  ] as const)('of %s that was broken off %s any request is done by asking again', async (name, when) => {
    const openid = `openid-broken-${when}`;
    let broken = 0;
    for (let at = 1; ; at++) {
      const faults = [{ do: 'fail', at, when, message: 'broken off' }] as const;
      const { envelope } = await bindByButton(cloud, openid, { name, phone: phoneOf(name) }, { faults });
      if (envelope.ok) break;
      broken += 1;
      expect(envelope.error.code).toBe('call.failed');
      const member = await memberOf(openid);
      if (member) expect(member.name).toBe(name);
    }
    expect(broken).toBeGreaterThan(3);
    expect(await memberOf(openid)).toMatchObject({ name });
  });

  test('takes the same code for the same number again, the branch chosen afterwards', async () => {
    const phoneCode = await pressPhoneButton(cloud, '13712340000');
    const said = { name: '田野', phoneCode };
    expect(await asks.refusal('openid-tian', 'member.bind', said)).toEqual({ code: 'member.noMatch' });
    expect(await asks.answer('openid-tian', 'member.bind', { ...said, branchId })).toMatchObject({
      state: 'waiting',
    });
    expect(await rowsOf('bindRequests', { openid: 'openid-tian' })).toMatchObject([
      { byButton: true, phoneTail: '0000' },
    ]);
  });

  test('takes a code from nobody but the one whose button gave it, and says so of one that is no good', async () => {
    const phoneCode = await pressPhoneButton(cloud, phoneOf('李静'));
    await asks.refusal('openid-presses', 'member.bind', { name: '李敬', phoneCode });
    for (const [openid, code] of [
      ['openid-overhears', phoneCode],
      ['openid-presses', 'made-up'],
    ] as const) {
      expect(await asks.refusal(openid, 'member.bind', { name: '李静', phoneCode: code })).toEqual({
        code: 'member.phoneCodeSpent',
      });
    }
  });

  test('wants a number, by the button or typed', async () => {
    expect(await asks.refusal('openid-nobody', 'member.bind', { name: '李静' })).toEqual({
      code: 'call.badInput',
      fields: { phone: 'missing' },
    });
  });

  test.each([
    [{ name: '', phone: '13800000000' }, { name: 'tooShort' }],
    [{ name: '王', phone: '12345' }, { phone: 'wrongFormat' }],
    [{ name: '王', phone: 13_800_000_000 }, { phone: 'wrongType' }],
    [{ phone: '13800000000' }, { name: 'missing' }],
    [{ name: '王', phoneCode: 'c'.repeat(201) }, { phoneCode: 'tooLong' }],
    [{ name: '王', phone: '13800000000', note: '长'.repeat(121) }, { note: 'tooLong' }],
  ])('%j is told field by field', async (input, fields) => {
    expect(await asks.refusal('openid-nobody', 'member.bind', input)).toEqual({
      code: 'call.badInput',
      fields,
    });
  });
});

test('a typed number binds nobody, though it is the entry’s (A1)', async () => {
  const said = { name: '李静', phone: phoneOf('李静') };
  expect(await asks.refusal('openid-types', 'member.bind', said)).toEqual({ code: 'member.noMatch' });
  expect(await asks.answer('openid-types', 'member.bind', { ...said, branchId })).toMatchObject({
    state: 'waiting',
  });
  expect(await memberOf('openid-types')).toBeNull();
  expect(await rowsOf('members', { name: '李静' })).toMatchObject([{ openid: null }]);
});

describe('guessing names and phones', () => {
  const wrongPhone = (end: number) => `1390000${String(end).padStart(4, '0')}`;

  test('is over after five in a day, though the sixth would match', async () => {
    for (let end = 1; end <= 5; end++) {
      expect((await bindBy('openid-guesser', '李静', wrongPhone(end))).outcome).toBe('member.noMatch');
    }
    expect((await bindBy('openid-guesser', '李静', phoneOf('李静'))).outcome).toBe('member.tooManyTries');
    expect(await memberOf('openid-guesser')).toBeNull();
    expect((await bindBy('openid-patient', '李静', wrongPhone(9))).outcome).toBe('member.noMatch');
  });

  test('is no quicker by many at one moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, end) => bindBy('openid-hasty', '李静', wrongPhone(20 + end))),
    );
    expect(answers.filter(({ outcome }) => outcome === 'member.noMatch').length).toBeLessThanOrEqual(5);
    expect(await rowsOf('bindTries', { _id: 'openid-hasty' })).toMatchObject([{ tried: { length: 5 } }]);
  });

  test('leaves the way to the secretary open, who is told nothing of a match either', async () => {
    for (let end = 1; end <= 5; end++) await bindBy('openid-stuck', '李静', wrongPhone(end));
    expect((await bindBy('openid-stuck', '李静', phoneOf('李静'), { branchId })).outcome).toBe('waiting');
  });

  test('does not count the same name and phone twice', async () => {
    for (let times = 0; times < 7; times++) {
      expect((await bindBy('openid-same', '李静', wrongPhone(1))).outcome).toBe('member.noMatch');
    }
  });
});

describe('asking a branch', () => {
  test('waits for its secretary, who sees the name and the end of the phone', async () => {
    expect(await askToBeBound('openid-asks1', { note: '刚转来', phone: '13712345678' })).toEqual({
      state: 'waiting',
      branchName: tree.branch.name,
      unheard: false,
    });
    const { items } = await asks.answer(secretary, 'member.requests', {});
    const request = items.find(({ requestId }) => requestId === bindRequestIdOf('openid-asks1'));
    expect(request).toMatchObject({
      name: '新人openid-asks1',
      phoneTail: phoneTail('13712345678'),
      note: '刚转来',
    });
    expect(JSON.stringify(items)).not.toContain('13712345678');
    expect(items.map(({ requestId }) => requestId)).not.toContain('openid-asks1');
    expect(request?.byButton).toBe(false);
    expect(await asks.answer('openid-asks1', 'member.me', {})).toMatchObject({
      member: null,
      request: { state: 'waiting', branchName: tree.branch.name },
    });
  });

  test('twice is one request that keeps its place', async () => {
    await askToBeBound('openid-asks2');
    const before = await asks.answer('openid-asks2', 'member.me', {});
    await askToBeBound('openid-asks2');
    expect(await asks.answer('openid-asks2', 'member.me', {})).toEqual(before);
  });

  test('turns to another branch when asked of another', async () => {
    await askToBeBound('openid-asks3');
    await askToBeBound('openid-asks3', { branchId: tree.sisterBranch._id });
    const waitsFor = async (openid: string) =>
      (await asks.answer(openid, 'member.requests', {})).items.map(({ requestId }) => requestId);
    expect(await waitsFor(openidOf('sisterSecretary'))).toEqual([bindRequestIdOf('openid-asks3')]);
    expect(await waitsFor(secretary)).not.toContain(bindRequestIdOf('openid-asks3'));
  });

  test('is settled when the person then finds their entry by themselves', async () => {
    await askToBeBound('openid-asks4');
    await bindAs('openid-asks4', '冯磊');
    const { items } = await asks.answer(secretary, 'member.requests', {});
    expect(items.map(({ requestId }) => requestId)).not.toContain(bindRequestIdOf('openid-asks4'));
  });

  test.each([
    ['that is not there', 'nowhere'],
    ['that is a community', tree.community._id],
  ])('a branch %s is refused', async (_what, wrong) => {
    const input = { name: '生面孔', phone: '13712345678', branchId: wrong };
    expect(await asks.refusal('openid-nobody', 'member.bind', input)).toEqual({
      code: 'organization.unknown',
    });
  });

  test('shows its requests to its secretary only', async () => {
    for (const openid of [openidOf('officer'), openidOf('sisterSecretary'), 'openid-stranger']) {
      expect(await asks.refusal(openid, 'member.requests', { branchId })).toEqual({
        code: 'call.notAllowed',
      });
    }
  });
});

describe("the secretary's answer", () => {
  const answer = (asker: string, rest: { approve: boolean; memberId?: string; reason?: string }) =>
    asks.answer(secretary, 'member.answer', { requestId: bindRequestIdOf(asker), ...rest });
  const refusal = (asker: string, rest: object, openid = secretary) =>
    asks.refusal(openid, 'member.answer', { requestId: bindRequestIdOf(asker), approve: true, ...rest });

  test('binds the person to an entry of the roll, and again changes nothing', async () => {
    await askToBeBound('openid-chen');
    const memberId = entryIdOf('陈晨');
    expect(await answer('openid-chen', { approve: true, memberId })).toEqual({
      state: 'approved',
      passedTo: '',
    });
    expect(await answer('openid-chen', { approve: true, memberId })).toEqual({
      state: 'approved',
      passedTo: '',
    });
    expect(await memberOf('openid-chen')).toMatchObject({ memberId, name: '陈晨' });
  });

  test('makes a new entry, and the person can be entered at a meeting', async () => {
    await askToBeBound('openid-new', { name: '新同志' });
    await answer('openid-new', { approve: true });
    const member = await memberOf('openid-new');
    expect(member).toMatchObject({ name: '新同志', branchName: tree.branch.name, memberClass: 'able' });
  });

  test('that declines says why, and the person may ask again', async () => {
    await askToBeBound('openid-no');
    expect(await refusal('openid-no', { approve: false })).toEqual({ code: 'member.reasonNeeded' });
    expect(await answer('openid-no', { approve: false, reason: '查无此人' })).toEqual({
      state: 'declined',
      passedTo: '',
    });
    expect(await asks.answer('openid-no', 'member.me', {})).toMatchObject({
      request: { state: 'declined', reason: '查无此人' },
    });
    expect(await refusal('openid-no', {})).toEqual({ code: 'member.requestAnswered' });

    await askToBeBound('openid-no', { note: '我在二组' });
    expect(await answer('openid-no', { approve: true })).toEqual({ state: 'approved', passedTo: '' });
  });

  test('leaves one audit line however often it is sent', async () => {
    await askToBeBound('openid-audited');
    for (let times = 0; times < 2; times++)
      await answer('openid-audited', { approve: false, reason: '查无此人' });
    expect(
      await rowsOf('audits', {
        about: `bindRequests/${bindRequestIdOf('openid-audited')}`,
      }),
    ).toMatchObject([{ what: 'member.answer-declined', openid: secretary, branchId, reason: '查无此人' }]);
  });

  test('that was broken off anywhere is done by giving it again, and leaves one entry', async () => {
    await askToBeBound('openid-broken', { name: '断网' });
    let broken = 0;
    for (let at = 1; ; at++) {
      const faults = [{ do: 'fail', at, when: 'before', message: 'broken off' }] as const;
      const input = { requestId: bindRequestIdOf('openid-broken'), approve: true };
      const { envelope } = await cloud.call(secretary, 'member.answer', input, { faults });
      if (envelope.ok) break;
      broken += 1;
    }
    expect(broken).toBeGreaterThan(5);
    expect(await memberOf('openid-broken')).toMatchObject({ name: '断网' });
    expect(await rowsOf('members', { name: '断网' })).toHaveLength(1);
  });

  test.each([
    ['of another branch', 'sister', 'openid-asks5'],
    ['of who left the branch', 'departed', 'openid-asks7'],
    ['that there is not', 'nowhere', 'openid-asks8'],
  ])('cannot bind to an entry %s', async (_, memberId, openid) => {
    await askToBeBound(openid);
    expect(await refusal(openid, { memberId })).toEqual({
      code: 'call.badInput',
      fields: { memberId: 'unknownChoice' },
    });
    expect(await memberOf(openid)).toBeNull();
  });

  test('is given by the secretary of that branch only, to a request that is there', async () => {
    await askToBeBound('openid-asks6');
    expect(await refusal('openid-asks6', {}, openidOf('sisterSecretary'))).toEqual({
      code: 'call.notAllowed',
    });
    expect(await refusal('openid-asks6', {}, openidOf('officer'))).toEqual({ code: 'call.notAllowed' });
    expect(await refusal('nobody', {})).toEqual({ code: 'member.requestUnknown' });
  });
});

describe('organizations', () => {
  const find = (kind: 'branch' | 'community', search?: string) =>
    asks.answer('openid-stranger', 'member.organizations', { kind, search });

  test('are found by how their name begins', async () => {
    expect(await find('branch', '杏花')).toEqual({
      items: [
        {
          organizationId: 'branch',
          name: '杏花小学党支部',
          path: ['柳林区委', '杏花街道', '杏花小学党支部'],
          branchKind: 'institution',
        },
        expect.objectContaining({ organizationId: 'sisterBranch' }),
      ],
      more: false,
    });
    expect((await find('community', '杏花')).items.map(({ organizationId }) => organizationId)).toEqual([
      'community',
    ]);
  });

  test('are twenty at most, and it is told when there are more', async () => {
    const { items, more } = await find('branch', '第');
    expect([items.length, more]).toEqual([20, true]);
    expect((await find('branch')).more).toBe(true);
  });

  test('before a letter is written are the communities that the caller probably means, and no others', async () => {
    const idsFor = async (openid: string) => {
      const { items, more } = await asks.answer(openid, 'member.organizations', { kind: 'community' });
      expect(more).toBe(true);
      return items.map(({ organizationId }) => organizationId);
    };
    expect(await idsFor('openid-stranger')).toEqual([]);
    // Of their branch's township.
    expect(await idsFor(openidOf('secretary'))).toEqual([tree.community._id]);
    // Where they report.
    expect((await idsFor(openidOf('officer')))[0]).toBe(tree.community._id);
  });

  test.each(['.*', '^', '\\', '$', '党支部'])('the search %j is text, not a pattern', async (search) => {
    expect((await find('branch', search)).items).toEqual([]);
  });

  test('cost one look at what is shown, not at every branch there is', async () => {
    const { cost } = await cloud.call('openid-stranger', 'member.organizations', {
      kind: 'branch',
      search: '杏花',
    });
    expect(cost).toMatchObject({ trips: 2, waves: 1 });
    expect(cost.scanned).toBeLessThan(10);
  });
});

import type { Input } from '../../contract/api';
import type { FeedbackRecord } from '../../server/records/feedback';
import type { MemberRecord } from '../../server/records/member';
import { lineOf } from '../../server/records/organization';
import { accountsOf, changeEntry, openidOf, organizations, person, tree } from '../support/people';
import { people, startWishCloud, type Wishes, who } from '../support/wishes';

const { township, city, otherTownship, otherCommunity, community, branch, sisterBranch } = tree;
const officers = [
  person('clerk', { name: '何街道', branch: sisterBranch, offices: [['township', township]] }),
  /** Works for the township, and serves the community besides: takes wishes on like anybody. */
  person('both', { name: '唐两头', communityId: community._id, offices: [['township', township]] }),
  person('farTownship', { branch: tree.farBranch, offices: [['township', otherTownship]] }),
  person('county', { offices: [['county', tree.county]] }),
  person('city', { offices: [['city', city]] }),
];
const others = ['clerk', 'both', 'farTownship', 'county', 'city'].map(openidOf);
const everybody = [...Object.values(who), ...others];
const writer = who.citizen;
const text = '通知总是晚一天才贴';
const contact = '晚上七点以后 13912345678';

/** Written more than seven days ago, and not answered. */
const longAgo = new Date(Date.now() - 8 * 86_400_000);
const overdue: FeedbackRecord = {
  ...{
    _id: 'OVERDUE',
    requestId: 'long-ago',
    openid: 'openid-long-ago',
    kind: 'complaint',
    text,
    about: null,
  },
  ...{ concerned: [], organizationName: otherCommunity.name, townshipId: otherTownship._id },
  ...{ townshipName: otherTownship.name, line: lineOf(otherTownship), contact: '', advice: 'pass' },
  ...{ state: 'waiting', at: longAgo, answer: '', answeredBy: null, answeredAt: null },
  ...{ answerRequestId: null, updatedAt: longAgo },
};

let wishes: Wishes;
beforeEach(async () => {
  const members = [...people, ...officers];
  const rows = { organizations, members, accounts: accountsOf(members), feedbacks: [overdue] };
  wishes = await startWishCloud(rows);
});
afterEach(() => wishes.close());

const post = (
  over: Partial<Input<'message.postFeedback'>> = {},
  openid: string = writer,
  requestId?: string,
) =>
  wishes.asks.answer(
    openid,
    'message.postFeedback',
    { kind: 'complaint', text, contact, organizationId: community._id, ...over },
    requestId ? { requestId } : {},
  );
const received = async (openid: string, state: 'waiting' | 'answered' = 'waiting') => {
  const { envelope } = await wishes.cloud.call(openid, 'message.feedback', { view: 'received', state });
  return envelope.ok
    ? (envelope.data.items as { feedbackId: string }[]).map(({ feedbackId }) => feedbackId)
    : [];
};
const mine = async (openid: string) =>
  (await wishes.asks.answer(openid, 'message.feedback', { view: 'mine' })).items;
/** Who of everybody receives a letter. */
async function receivers(feedbackId: string): Promise<string[]> {
  const found: string[] = [];
  for (const openid of everybody) if ((await received(openid)).includes(feedbackId)) found.push(openid);
  return found.sort();
}
const stored = async (_id: string): Promise<FeedbackRecord> => {
  const { result } = await wishes.cloud.cloud.backend.engine.find('feedbacks', { query: { _id } });
  return (result as unknown as FeedbackRecord[])[0] as FeedbackRecord;
};

test('a letter reaches the township above the community, and nobody else', async () => {
  const { feedbackId, townshipName } = await post();
  expect(townshipName).toBe(township.name);
  expect(await receivers(feedbackId)).toEqual([who.township, openidOf('clerk'), openidOf('both')].sort());
});

test('the township reads what it says and how to reach the writer, never who wrote it', async () => {
  await post({}, who.helper);
  const { envelope } = await wishes.cloud.call(who.township, 'message.feedback', { view: 'received' });
  expect(envelope.data.items[0]).toMatchObject({
    text,
    contact,
    organizationName: community.name,
    about: null,
  });
  expect(JSON.stringify(envelope)).not.toMatch(/李建国|openid|helper|concerned|v1\./);
});

test('the database alone does not tell how to reach the writer', async () => {
  const { feedbackId } = await post();
  expect(JSON.stringify(await stored(feedbackId))).not.toContain('13912345678');
});

test('a complaint about a wish reaches neither its claimer, its helpers nor its community, even where they hold a township’s office', async () => {
  const wishId = await wishes.publish();
  await wishes.asks.answer(openidOf('both'), 'wish.claim', { wishId });
  await wishes.asks.answer(openidOf('both'), 'wish.giveUp', { wishId, reason: '临时出差' });
  await wishes.asks.answer(who.helper, 'wish.claim', { wishId });
  const { feedbackId } = await post({ about: { kind: 'wish', id: wishId } });
  expect(await receivers(feedbackId)).toEqual([who.township, openidOf('clerk')].sort());
  const refused = await wishes.asks.refusal(openidOf('both'), 'message.answerFeedback', {
    feedbackId,
    answer: '知道了',
  });
  expect(refused.code).toBe('feedback.unknown');
  for (const openid of [who.helper, openidOf('both'), who.staff]) {
    const { items } = await wishes.asks.answer(openid, 'message.list', {});
    expect(items).toEqual([]);
    const home = await wishes.asks.answer(openid, 'summary.home', {});
    expect(home.todo.some(({ what }) => what === 'feedback')).toBe(false);
  }
  const [own] = await mine(writer);
  expect(own?.about).toEqual({ kind: 'wish', id: wishId, title: '换一盏楼道灯' });
});

/** Gives somebody another identity or another office, as time does. */
const become = (_id: string, change: Partial<MemberRecord>) => changeEntry(wishes.cloud, _id, change);

describe('whoever is complained about never receives it', () => {
  const about = (wishId: string) => ({ about: { kind: 'wish' as const, id: wishId } });
  const townshipOffice = { offices: [{ role: 'township' as const, organizationId: township._id }] };

  test('not as the branch secretary of somebody who gave the wish back, who works for the township too', async () => {
    await become('secretary', {
      offices: [
        { role: 'secretary', organizationId: branch._id },
        { role: 'township', organizationId: township._id },
      ],
    });
    const wishId = await wishes.claim();
    await wishes.asks.answer(who.helper, 'wish.giveUp', { wishId, reason: '临时出差' });
    const { feedbackId } = await post(about(wishId));
    expect(await receivers(feedbackId)).toEqual([who.township, openidOf('clerk'), openidOf('both')].sort());
  });

  test('not by going on to the township afterwards, as claimer, as helper or as the community’s staff', async () => {
    const wishId = await wishes.claim();
    await wishes.joinedBy(wishId, 'plain');
    const { feedbackId } = await post(about(wishId));
    for (const _id of ['helper', 'plain', 'staff', 'colleague']) await become(_id, townshipOffice);
    expect(await receivers(feedbackId)).toEqual([who.township, openidOf('clerk'), openidOf('both')].sort());
  });

  test('not with another WeChat', async () => {
    const wishId = await wishes.publish();
    await wishes.asks.answer(openidOf('both'), 'wish.claim', { wishId });
    const { feedbackId } = await post(about(wishId));
    await become('both', { openid: 'openid-both-anew' });
    const account = { _id: 'openid-both-anew', memberId: 'both', updatedAt: new Date() };
    await wishes.cloud.cloud.backend.engine.insert('accounts', [account]);
    expect(await received('openid-both-anew')).toEqual([]);
    const answer = { feedbackId, answer: '知道了' };
    const refused = await wishes.asks.refusal('openid-both-anew', 'message.answerFeedback', answer);
    expect(refused.code).toBe('feedback.unknown');
  });

  test('not as staff of the community that a letter names without a wish', async () => {
    await become('staff', {
      offices: [
        { role: 'communityStaff', organizationId: community._id },
        { role: 'township', organizationId: township._id },
      ],
    });
    const { feedbackId } = await post();
    expect(await receivers(feedbackId)).toEqual([who.township, openidOf('clerk'), openidOf('both')].sort());
  });

  test('not from the county or the city either, where the township has not answered for a week', async () => {
    await become('helper', { offices: [{ role: 'city', organizationId: city._id }] });
    const wishId = await wishes.claim();
    const { feedbackId } = await post(about(wishId));
    await wishes.cloud.cloud.backend.engine.modify('feedbacks', {
      query: { _id: feedbackId },
      changes: { $set: { at: longAgo } },
      multi: false,
      merge: true,
      upsert: false,
    });
    const all = await receivers(feedbackId);
    expect(all).not.toContain(who.helper);
    expect(all).toEqual(expect.arrayContaining([openidOf('county'), openidOf('city')]));
  });
});

test('a letter may be about a branch, or an activity of one’s own; not about what the writer may not see', async () => {
  const { townshipName } = await post({ about: { kind: 'branch', id: branch._id } });
  expect(townshipName).toBe(township.name);
  const hidden = await wishes.post();
  const about = [
    { kind: 'wish', id: hidden },
    { kind: 'wish', id: 'NOWHERE' },
    { kind: 'activity', id: 'NOWHERE' },
    { kind: 'branch', id: 'NOWHERE' },
  ];
  for (const one of about) {
    const input = { kind: 'complaint', text, about: one };
    expect((await wishes.asks.refusal(who.neighbour, 'message.postFeedback', input)).code).toBe(
      'feedback.aboutUnknown',
    );
  }
  const nowhere = { kind: 'complaint', text, organizationId: 'NOWHERE' };
  expect((await wishes.asks.refusal(writer, 'message.postFeedback', nowhere)).code).toBe(
    'organization.unknown',
  );
});

test('the answer is in the writer’s list and inbox, once, however often it is sent', async () => {
  const { feedbackId } = await post();
  const input = { feedbackId, answer: '以后提前三天贴' };
  for (const openid of everybody.filter(
    (one) => ![who.township, openidOf('clerk'), openidOf('both')].includes(one),
  )) {
    expect((await wishes.asks.refusal(openid, 'message.answerFeedback', input)).code).toBe(
      'feedback.unknown',
    );
  }
  for (let times = 0; times < 2; times++)
    await wishes.asks.answer(who.township, 'message.answerFeedback', input, { requestId: 'answer-1' });
  const second = await wishes.asks.refusal(openidOf('clerk'), 'message.answerFeedback', input);
  expect(second.code).toBe('feedback.answered');
  expect(await mine(writer)).toMatchObject([{ state: 'answered', answer: '以后提前三天贴', contact: '' }]);
  const { items } = await wishes.asks.answer(writer, 'message.list', {});
  expect(items).toMatchObject([
    {
      what: 'feedbackAnswered',
      about: { kind: 'feedback', id: feedbackId },
      params: { reason: '以后提前三天贴' },
    },
  ]);
  expect(await stored(feedbackId)).toMatchObject({ answeredBy: 'township' });
  expect(await received(who.township)).toEqual([]);
  expect(await received(who.township, 'answered')).toEqual([feedbackId]);
});

test('an answer whose telling broke off is told when it is sent again', async () => {
  const { feedbackId } = await post();
  const input = { feedbackId, answer: '以后提前三天贴' };
  const again = { requestId: 'answer-2' };
  await wishes.cloud.call(who.township, 'message.answerFeedback', input, {
    ...again,
    faults: [{ do: 'kill', at: 3, when: 'after' }],
  });
  await wishes.asks.answer(who.township, 'message.answerFeedback', input, again);
  expect((await wishes.asks.answer(writer, 'message.list', {})).items).toHaveLength(1);
});

test('the same letter sent again is one letter, and a day holds five, however many are sent at once', async () => {
  const [one, other] = await Promise.all([post({}, writer, 'same'), post({}, writer, 'same')]);
  const third = await post({}, writer, 'same');
  expect(new Set([one, other, third].map(({ feedbackId }) => feedbackId)).size).toBe(1);
  const input = { kind: 'suggestion', text, organizationId: community._id };
  const calls = await Promise.all(
    Array.from({ length: 8 }, () => wishes.cloud.call(writer, 'message.postFeedback', input)),
  );
  expect(calls.filter(({ envelope }) => envelope.ok)).toHaveLength(4);
  expect(calls.find(({ envelope }) => !envelope.ok)?.envelope.error).toEqual({
    ...{ code: 'feedback.tooManyToday', params: { most: 5 } },
  });
  expect(await mine(writer)).toHaveLength(5);
});

test('what waits longer than seven days, the county and the city see and may answer too', async () => {
  const feedbackId = overdue._id;
  expect(await receivers(feedbackId)).toEqual(
    [who.otherCounty, openidOf('city'), openidOf('farTownship')].sort(),
  );
  const input = { feedbackId, answer: '已经督促镇里' };
  expect((await wishes.asks.refusal(openidOf('county'), 'message.answerFeedback', input)).code).toBe(
    'feedback.unknown',
  );
  await wishes.asks.answer(who.otherCounty, 'message.answerFeedback', input);
});

test('the township’s home says how many wait, in no further wave', async () => {
  const before = await wishes.cloud.call(who.township, 'summary.home', {});
  await post();
  const after = await wishes.cloud.call(who.township, 'summary.home', {});
  expect(after.envelope.data.todo).toContainEqual(expect.objectContaining({ what: 'feedback', count: 1 }));
  expect(after.cost.waves).toBe(before.cost.waves);
});

test('one’s own list is one’s own, and what was received is for offices', async () => {
  await post();
  for (const openid of everybody.filter((one) => one !== writer)) expect(await mine(openid)).toEqual([]);
  for (const openid of [who.secretary, who.staff, who.plain, who.neighbour]) {
    const refused = await wishes.asks.refusal(openid, 'message.feedback', { view: 'received' });
    expect(refused.code).toBe('call.notAllowed');
  }
});

test('a text that WeChat finds risky is not sent, one of which it is unsure is marked for the township', async () => {
  const input = { kind: 'complaint', text: '专业代开发票', organizationId: community._id };
  expect((await wishes.asks.refusal(writer, 'message.postFeedback', input)).code).toBe('call.textRisky');
  expect(await mine(writer)).toEqual([]);
  await post({ text: '我要举报' });
  const { items } = await wishes.asks.answer(who.township, 'message.feedback', { view: 'received' });
  expect(items.map(({ review }) => review)).toEqual([true]);
});

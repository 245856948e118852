/** Whoever asked, has it in hand, helped or is complained about judges nothing of it: somebody else does. */
import type { CallName, Input } from '../../contract/api';
import { accountsOf, openidOf, organizations, person, tree } from '../support/people';
import { contact, people, startWishCloud, type Wishes, who } from '../support/wishes';

const { township, county, city, community, sisterBranch } = tree;
const officers = [
  person('clerk', { name: '何街道', branch: sisterBranch, offices: [['township', township]] }),
  person('county', { offices: [['county', county]] }),
  person('city', { offices: [['city', city]] }),
  person('cityToo', { offices: [['city', city]] }),
  /** Works for the community, serves in it, and has things to ask for. */
  person('serving', {
    branch: sisterBranch,
    communityId: community._id,
    offices: [['communityStaff', community]],
  }),
];
const serving = openidOf('serving');
let wishes: Wishes;
beforeEach(async () => {
  const members = [...people, ...officers];
  wishes = await startWishCloud({ organizations, members, accounts: accountsOf(members) });
});
afterEach(() => wishes.close());

async function outcome(openid: string, name: CallName, input: object): Promise<string> {
  const { envelope } = await wishes.cloud.call(openid, name, input);
  return envelope.ok ? 'ok' : envelope.error.code;
}
const set = (collection: string, _id: string, change: object) =>
  wishes.cloud.cloud.backend.engine.modify(collection, {
    query: { _id },
    changes: { $set: change as never },
    ...{ multi: false, merge: true, upsert: false },
  });
const received = async (openid: string, state: 'waiting' | 'answered' = 'waiting') =>
  (await wishes.asks.answer(openid, 'message.feedback', { view: 'received', state })).items.map(
    ({ feedbackId }) => feedbackId,
  );

describe('A11: a wish', () => {
  test('its poster is added as no helper, and is not offered as one', async () => {
    const wishId = await wishes.publish({}, who.plain);
    await wishes.asks.answer(who.helper, 'wish.claim', { wishId });
    expect(await outcome(who.helper, 'wish.addHelpers', { wishId, memberIds: ['plain'] })).toBe(
      'wish.helperAsked',
    );
    const { people: mates } = await wishes.asks.answer(who.helper, 'wish.mates', { wishId });
    expect(mates.map(({ memberId }) => memberId)).not.toContain('plain');
    expect(await outcome(who.helper, 'wish.addHelpers', { wishId, memberIds: ['friend'] })).toBe('ok');
  });

  test('a poster who helped, as old records have it, does not confirm: the community does', async () => {
    const wishId = await wishes.publish({}, who.plain);
    await wishes.asks.answer(who.helper, 'wish.claim', { wishId });
    await set('wishes', wishId, { helpers: [{ memberId: 'plain', openid: who.plain, name: '钱同志' }] });
    await wishes.asks.answer(who.helper, 'wish.fulfil', { wishId, note: '换好了' });
    const word = { wishId, rating: 5 };
    expect(await outcome(who.plain, 'wish.confirm', word)).toBe('wish.ownHelp');
    expect(await outcome(who.helper, 'wish.confirm', word)).toBe('wish.notYours');
    expect(await wishes.detail(who.plain, wishId)).toMatchObject({ ownPart: true, may: { confirm: false } });
    expect(await outcome(who.staff, 'wish.confirm', word)).toBe('ok');
  });

  test('staff who entered it and helped do not confirm it; a colleague does', async () => {
    const wishId = await wishes.post({ forWhom: 'behalf' }, who.staff);
    expect(await outcome(who.staff, 'wish.verify', { wishId, decision: 'publish' })).toBe('ok');
    await wishes.asks.answer(who.colleague, 'wish.claim', { wishId });
    await wishes.joinedBy(wishId, 'staff', who.colleague);
    await wishes.asks.answer(who.colleague, 'wish.fulfil', { wishId, note: '送到了' });
    expect(await outcome(who.staff, 'wish.confirm', { wishId })).toBe('wish.ownHelp');
    expect(await outcome(who.colleague, 'wish.confirm', { wishId })).toBe('wish.notYours');
    expect(await outcome(serving, 'wish.confirm', { wishId })).toBe('ok');
  });

  test('staff who say that it is settled do not confirm it for somebody without a phone', async () => {
    const wishId = await wishes.post({ forWhom: 'behalf' }, who.staff);
    await wishes.asks.answer(who.staff, 'wish.verify', { wishId, decision: 'publish' });
    await wishes.asks.answer(who.staff, 'wish.passOn', { wishId, to: '维修队', reason: '要登高' });
    await wishes.asks.answer(who.staff, 'wish.settle', { wishId, note: '修好了' });
    expect(await outcome(who.staff, 'wish.confirm', { wishId })).toBe('wish.ownHelp');
    expect(await outcome(who.colleague, 'wish.confirm', { wishId })).toBe('ok');
  });

  test('staff do not verify their own: a colleague does, or the township', async () => {
    const publish = { decision: 'publish' };
    const wishId = await wishes.post({}, who.staff);
    expect(await outcome(who.staff, 'wish.verify', { wishId, ...publish })).toBe('wish.ownPart');
    expect(await wishes.detail(who.staff, wishId)).toMatchObject({ ownPart: true, may: { verify: false } });
    expect(await outcome(who.colleague, 'wish.verify', { wishId, ...publish })).toBe('ok');

    const other = await wishes.post({}, who.staff);
    expect((await wishes.detail(who.township, other)).may.verify).toBe(true);
    expect(await outcome(who.township, 'wish.verify', { wishId: other, ...publish })).toBe('ok');
    const citizens = await wishes.post();
    expect(await outcome(who.township, 'wish.verify', { wishId: citizens, ...publish })).toBe(
      'call.notAllowed',
    );
  });

  test('of the staff waits for the township at once, which verifies it from its list', async () => {
    const waits = async () => {
      const { todo } = await wishes.asks.answer(who.township, 'summary.home', {});
      const { items } = await wishes.asks.answer(who.township, 'wish.list', { view: 'overdue' });
      const count = todo.find(({ what }) => what === 'wishesOverdue')?.count ?? 0;
      return [count, items.map(({ wishId, overdue }) => [wishId, overdue?.ofStaff])];
    };
    await wishes.post();
    expect(await waits()).toEqual([0, []]);
    const wishId = await wishes.post({}, who.staff);
    expect(await waits()).toEqual([1, [[wishId, true]]]);
    await wishes.asks.answer(who.township, 'wish.verify', { wishId, decision: 'publish' });
    expect(await waits()).toEqual([0, []]);
  });

  test('that one of the staff took on is released by the level above, and by it alone of the levels', async () => {
    const wishId = await wishes.publish();
    await wishes.asks.answer(serving, 'wish.claim', { wishId });
    expect((await wishes.detail(who.township, wishId)).may.release).toBe(true);
    await wishes.asks.answer(serving, 'wish.giveUp', { wishId, reason: '出差' });
    await wishes.asks.answer(who.helper, 'wish.claim', { wishId });
    expect((await wishes.detail(who.township, wishId)).may.release).toBe(false);
  });

  test('thanks for what the reader helped with say who else looks at them', async () => {
    const wishId = await wishes.publish();
    await wishes.asks.answer(serving, 'wish.claim', { wishId });
    await wishes.asks.answer(serving, 'wish.fulfil', { wishId, note: '好了' });
    const thanks = { wishId, thanks: '谢谢你们', mayShowThanks: true };
    await wishes.asks.answer(who.citizen, 'wish.confirm', thanks);
    expect((await wishes.detail(serving, wishId)).ownPart).toBe(true);
    expect((await wishes.detail(who.staff, wishId)).ownPart).toBe(false);
  });

  test('silence closes what nobody may confirm as unconfirmed', async () => {
    const wishId = await wishes.fulfil();
    await set('wishes', wishId, { heardAt: new Date(Date.now() - 8 * 86_400_000) });
    await wishes.cloud.ringTimer('wishclock');
    expect((await wishes.detail(who.citizen, wishId)).state).toBe('undisputed');
  });
});

describe('every judging step of a wish, by everybody who has a part in it', () => {
  /** In which part each of the staff stands; the township judges what is none of theirs as little as anybody. */
  const judging: Array<[CallName, object, (wishId: string) => Promise<void>, own: string]> = [
    ['wish.release', { reason: '没消息' }, async () => undefined, 'wish.ownPart'],
    [
      'wish.passOn',
      { to: '维修队', reason: '要登高' },
      async (wishId) => {
        await wishes.asks.answer(serving, 'wish.fulfil', { wishId, note: '好了' });
        await wishes.asks.answer(who.citizen, 'wish.confirm', {
          ...{ wishId, outcome: 'disputed', reason: '没有' },
        });
      },
      'wish.ownPart',
    ],
    [
      'wish.showThanks',
      {},
      async (wishId) => {
        await wishes.asks.answer(serving, 'wish.fulfil', { wishId, note: '好了' });
        await wishes.asks.answer(who.citizen, 'wish.confirm', {
          ...{ wishId, thanks: '谢谢你们', mayShowThanks: true },
        });
      },
      'wish.ownPart',
    ],
    [
      'wish.hideThanks',
      {},
      async (wishId) => {
        await wishes.asks.answer(serving, 'wish.fulfil', { wishId, note: '好了' });
        await wishes.asks.answer(who.citizen, 'wish.confirm', {
          ...{ wishId, thanks: '谢谢你们', mayShowThanks: true },
        });
      },
      'wish.ownPart',
    ],
  ];
  test.each(judging)(
    '%s: not by the claimer, nor by who helps, but by a colleague',
    async (name, more, go, own) => {
      const wishId = await wishes.publish();
      await wishes.asks.answer(serving, 'wish.claim', { wishId });
      await wishes.joinedBy(wishId, 'colleague', serving);
      await go(wishId);
      expect(await outcome(serving, name, { wishId, ...more })).toBe(own);
      expect(await outcome(who.colleague, name, { wishId, ...more })).toBe(own);
      expect(await outcome(who.staff, name, { wishId, ...more })).toBe('ok');
    },
  );
});

describe('an errand', () => {
  const errand = { title: '路灯坏了', kind: 'facilities' as const, communityId: community._id, contact };
  const post = async (openid: string, over: Partial<Input<'errand.post'>> = {}) =>
    (await wishes.asks.answer(openid, 'errand.post', { ...errand, ...over })).errandId;

  test('of one of the staff is seen to by colleagues, or handed up', async () => {
    const errandId = await post(who.staff);
    const own = (name: CallName, more: object = {}) => outcome(who.staff, name, { errandId, ...more });
    expect(await own('errand.accept')).toBe('errand.ownPart');
    expect(await own('errand.assign', { memberId: 'helper' })).toBe('errand.ownPart');
    expect(await own('errand.reject', { reason: '不办' })).toBe('errand.ownPart');
    expect(await outcome(who.colleague, 'errand.accept', { errandId })).toBe('ok');
    expect(await own('errand.finish', { note: '好了' })).toBe('errand.ownPart');
    expect(await own('errand.passUp', { reason: '归街道' })).toBe('ok');
    expect(await own('errand.takeBack', { reason: '不归' })).toBe('errand.ownPart');
    expect(await outcome(who.township, 'errand.finish', { errandId, note: '修好了' })).toBe('ok');
    expect(await own('errand.confirm')).toBe('ok');
  });

  test('entered for somebody is not confirmed by who entered it and worked on it', async () => {
    const errandId = await post(who.staff, { forWhom: 'behalf' });
    await wishes.asks.answer(who.staff, 'errand.accept', { errandId });
    await wishes.asks.answer(who.staff, 'errand.progress', { errandId, note: '约好了' });
    await wishes.asks.answer(who.colleague, 'errand.finish', { errandId, note: '修好了' });
    expect(await outcome(who.staff, 'errand.confirm', { errandId })).toBe('errand.ownHelp');
    expect(await outcome(who.colleague, 'errand.confirm', { errandId })).toBe('errand.notYours');
    expect(await outcome(serving, 'errand.confirm', { errandId })).toBe('ok');
  });

  test('says to who has a part in it who sees to it instead', async () => {
    const partOf = async (openid: string, errandId: string) =>
      (await wishes.asks.answer(openid, 'errand.detail', { errandId })).ownPart;
    const own = await post(who.staff);
    expect([await partOf(who.staff, own), await partOf(who.colleague, own)]).toEqual(['asked', null]);
    const entered = await post(who.staff, { forWhom: 'behalf' });
    await wishes.asks.answer(who.staff, 'errand.accept', { errandId: entered });
    await wishes.asks.answer(who.staff, 'errand.progress', { errandId: entered, note: '约好了' });
    expect(await partOf(who.staff, entered)).toBeNull();
    await wishes.asks.answer(who.colleague, 'errand.finish', { errandId: entered, note: '修好了' });
    expect([await partOf(who.staff, entered), await partOf(serving, entered)]).toEqual(['helped', null]);
  });

  test('A12: a complaint about what the township has in hand goes to the county at once', async () => {
    const errandId = await post(who.citizen);
    await wishes.asks.answer(who.staff, 'errand.passUp', { errandId, reason: '归街道' });
    const letter = { kind: 'complaint' as const, text: '报到街道就没有下文了' };
    const about = { kind: 'errand' as const, id: errandId };
    expect(await wishes.asks.answer(who.citizen, 'message.feedbackReader', { about })).toEqual({
      ...{ readerName: county.name, outside: '' },
    });
    const { feedbackId, readerName } = await wishes.asks.answer(who.citizen, 'message.postFeedback', {
      ...{ ...letter, about },
    });
    expect(readerName).toBe(county.name);
    const answer = { feedbackId, answer: '已办' };
    for (const openid of [who.township, openidOf('clerk'), who.staff]) {
      expect(await outcome(openid, 'message.answerFeedback', answer)).toBe('feedback.unknown');
    }
    expect(await received(who.township)).toEqual([]);
    expect(await received(openidOf('city'))).toEqual([]);
    expect(await received(openidOf('county'))).toEqual([feedbackId]);
    const { todo } = await wishes.asks.answer(openidOf('county'), 'summary.home', {});
    expect(todo).toContainEqual(expect.objectContaining({ what: 'feedback', count: 1 }));
    expect(await outcome(openidOf('county'), 'message.answerFeedback', answer)).toBe('ok');
    expect(await received(openidOf('county'), 'answered')).toEqual([feedbackId]);
  });

  test('A12: of the township itself the county is told', async () => {
    const { feedbackId, readerName } = await wishes.asks.answer(who.citizen, 'message.postFeedback', {
      ...{ kind: 'complaint', text: '街道大厅总没有人', organizationId: township._id },
    });
    expect(readerName).toBe(county.name);
    expect(await received(who.township)).toEqual([]);
    expect(await received(openidOf('county'))).toEqual([feedbackId]);
  });

  test('A12: handed up while the complaint waits, the letter moves on', async () => {
    const errandId = await post(who.citizen);
    const about = { kind: 'errand' as const, id: errandId };
    const { feedbackId } = await wishes.asks.answer(who.citizen, 'message.postFeedback', {
      ...{ kind: 'complaint', text: '一直没有人来', about },
    });
    expect(await received(who.township)).toEqual([feedbackId]);
    await wishes.asks.answer(who.staff, 'errand.passUp', { errandId, reason: '归街道' });
    expect(await received(who.township)).toEqual([]);
    expect(await received(openidOf('county'))).toEqual([feedbackId]);
  });

  test('A12: handed up by a call that died, the timer moves the letter on, and once', async () => {
    const errandId = await post(who.citizen);
    const about = { kind: 'errand' as const, id: errandId };
    const { feedbackId } = await wishes.asks.answer(who.citizen, 'message.postFeedback', {
      ...{ kind: 'complaint', text: '一直没有人来', about },
    });
    const stateOf = async () => (await wishes.asks.answer(who.citizen, 'errand.detail', { errandId })).state;
    for (let at = 1; (await stateOf()) !== 'passedUp'; at++) {
      const faults = [{ do: 'kill', at, when: 'after' }] as const;
      await wishes.cloud.call(who.staff, 'errand.passUp', { errandId, reason: '归街道' }, { faults });
    }
    expect(await received(openidOf('county'))).toEqual([]);
    await wishes.cloud.ringTimer('errandclock');
    expect(await received(openidOf('county'))).toEqual([feedbackId]);
    const letter = async () =>
      (await wishes.cloud.cloud.backend.engine.find('feedbacks', { query: { _id: feedbackId } })).result;
    const moved = await letter();
    await wishes.cloud.ringTimer('errandclock');
    expect(await letter()).toEqual(moved);
  });

  test('whoever was given it since the complaint reads it no more', async () => {
    const errandId = await post(who.citizen);
    const about = { kind: 'errand' as const, id: errandId };
    await set('members', 'clerk', { communityId: community._id });
    const { feedbackId } = await wishes.asks.answer(who.citizen, 'message.postFeedback', {
      ...{ kind: 'complaint', text: '一直没有人来', about },
    });
    expect(await received(openidOf('clerk'))).toEqual([feedbackId]);
    await wishes.asks.answer(who.staff, 'errand.assign', { errandId, memberId: 'clerk' });
    expect(await received(openidOf('clerk'))).toEqual([]);
    expect(await outcome(openidOf('clerk'), 'message.answerFeedback', { feedbackId, answer: '好' })).toBe(
      'feedback.unknown',
    );
    expect(await received(who.township)).toEqual([feedbackId]);
  });
});

test.each([
  ['a township', township._id, () => openidOf('county'), who.township],
  ['a county', county._id, () => openidOf('city'), openidOf('county')],
])('%s is complained about one level up', async (_, organizationId, reader, complainedAbout) => {
  const { feedbackId } = await wishes.asks.answer(who.citizen, 'message.postFeedback', {
    ...{ kind: 'complaint', text: '办事拖', organizationId },
  });
  expect(await received(reader())).toEqual([feedbackId]);
  expect(await received(complainedAbout)).toEqual([]);
});

test('who complained stands in nothing that those concerned may read', async () => {
  const wishId = await wishes.claim();
  const { feedbackId } = await wishes.asks.answer(who.citizen, 'message.postFeedback', {
    ...{ kind: 'complaint', text: '没有人来', about: { kind: 'wish', id: wishId } },
  });
  await wishes.asks.answer(who.township, 'message.answerFeedback', { feedbackId, answer: '催了' });
  for (const openid of [who.helper, who.staff, who.secretary]) {
    const { items } = await wishes.asks.answer(openid, 'message.list', {});
    expect(items.filter(({ about }) => about.kind === 'feedback')).toEqual([]);
  }
  const { result } = await wishes.cloud.cloud.backend.engine.find('audits', { query: {} });
  expect(JSON.stringify(result)).not.toContain(feedbackId);
});

/**
 * Asks for every call about a wish as everybody who may stand near it, in every state, and holds the answers to the
 * written table (tests/support/wish-eyes.ts): lists, messages, pictures and documents too.
 */

import type { CallName, Input, Output } from '../../contract/api';
import { yearOfDay } from '../../contract/open-year';
import {
  type WishPicturePart,
  type WishState,
  type WishView,
  wishPictureParts,
  wishStates,
  wishViews,
} from '../../contract/words';
import type { Document } from '../../localcloud/engine/values';
import { dayOf } from '../../server/kernel/time/clock';
import { aboutWish, pictureIdOf } from '../../server/pictures/about';
import type { PictureRecord } from '../../server/records/picture';
import type { WishRecord } from '../../server/records/wish';
import { sealContact } from '../../server/wish/sealed-contact';
import { transitionOf, type WishPart } from '../../server/wish/transitions';
import { fieldsOf, filledIn } from '../support/fields';
import { accountsOf, organizations, tree } from '../support/people';
import { inputOf, outputOf, stepsOf, type WishCall, wishCalls } from '../support/wish-deeds';
import { type Asker, askers, eyesOf, whoseEyes } from '../support/wish-eyes';
import { contact, people, startWishCloud, type Wishes, who } from '../support/wishes';
import { wordsOf } from '../support/word-file';
import { wishOf } from '../support/year';

const longAgo = new Date(Date.now() - 8 * 86_400_000);
const own = { posterOpenid: who.citizen, contact: sealContact(contact), updatedAt: longAgo };
/** Done a week ago, and nobody said anything: closed by the clock. */
const quiet: WishRecord = wishOf('QUIET', tree.branch._id, '2026-11', {
  ...{
    ...own,
    state: 'fulfilled',
    fulfilledAt: longAgo,
    heardAt: longAgo,
    claimerId: 'helper',
    claimerOpenid: who.helper,
  },
  helpers: [{ memberId: 'plain', openid: who.plain, name: '钱同志' }],
  steps: [{ what: 'fulfilled', at: longAgo, by: '李同志', openid: who.helper, note: '换好了' }],
});
/** Nobody has looked at it for a week. */
const overdue: WishRecord = wishOf('OVERDUE', tree.branch._id, '2026-11', {
  ...{ ...own, state: 'submitted', postedAt: longAgo, publishedAt: null },
  ...{ claimerId: null, claimerOpenid: null, claimerBranchId: null, claimedAt: null, heardAt: null },
});

let wishes: Wishes;
const wishIn = {} as Record<WishState, string>;

beforeAll(async () => {
  const rows = { organizations, members: people, accounts: accountsOf(people), wishes: [quiet, overdue] };
  wishes = await startWishCloud(rows);
  for (const state of wishStates) wishIn[state] = await stages[state]();
  const fileId = await stored();
  for (const wishId of Object.values(wishIn)) await showPictures(wishId, fileId);
  await wishes.cloud.ringTimer('wishclock');
});
afterAll(() => wishes.close());

const part = { title: '换灯泡', category: 'repairs' as const };
const stages: Record<WishState, () => Promise<string>> = {
  submitted: () => wishes.post(),
  asked: async () => after(await wishes.post(), 'staff', 'wish.askBack', { question: '几号楼？' }),
  rejected: async () =>
    after(await wishes.post(), 'staff', 'wish.verify', { decision: 'reject', reason: '重复' }),
  split: async () => after(await wishes.post(), 'staff', 'wish.split', { parts: [part, part] }),
  withdrawn: async () => after(await wishes.publish(), 'citizen', 'wish.withdraw', {}),
  published: () => wishes.publish(),
  passedOn: async () =>
    after(await wishes.publish(), 'staff', 'wish.passOn', { to: '维修队', reason: '要登高' }),
  // Of the two who were asked, one has said yes.
  claimed: async () => {
    const wishId = await wishes.claim();
    await wishes.askToHelp(wishId, ['plain', 'secretary']);
    return after(wishId, 'plain', 'wish.answerHelp', { helps: true });
  },
  fulfilled: async () => after(await stages.claimed(), 'helper', 'wish.fulfil', { note: '换好了' }),
  disputed: async () =>
    after(await stages.fulfilled(), 'citizen', 'wish.confirm', { outcome: 'disputed', reason: '没有来' }),
  confirmed: async () =>
    after(await stages.fulfilled(), 'citizen', 'wish.confirm', {
      rating: 5,
      thanks: '谢谢',
      mayShowThanks: true,
    }),
  undisputed: async () => {
    await wishes.cloud.ringTimer('wishclock');
    return quiet._id;
  },
};

/** The wish after somebody took a further step. */
async function after(wishId: string, asker: Asker, name: CallName, input: object): Promise<string> {
  await wishes.asks.answer(who[asker], name, { wishId, ...input } as Input<typeof name>);
  return wishId;
}
async function stored(): Promise<string> {
  const path = encodeURIComponent('uploads/pictures/0000000000000001.jpg');
  const response = await fetch(`${wishes.cloud.url}/wechat/upload?path=${path}`, {
    method: 'POST',
    headers: { 'x-openid': who.citizen },
    body: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
  });
  return ((await response.json()) as { fileID: string }).fileID;
}
/** A picture of what is asked for, and one of what was done, both passed. */
async function showPictures(wishId: string, fileId: string): Promise<void> {
  const picture = (one: WishPicturePart): PictureRecord => ({
    ...{ _id: pictureIdOf(aboutWish(wishId, one), 0), about: aboutWish(wishId, one), place: 0, fileId },
    ...{ sentAs: fileId, state: 'passed', traceId: null, askedAt: null, approvedBy: null },
    ...{ addedBy: one === 'asked' ? who.citizen : who.helper, addedAt: longAgo, updatedAt: longAgo },
  });
  const rows = wishPictureParts.map(picture) as unknown as Document[];
  await wishes.cloud.cloud.backend.engine.insert('pictures', rows);
}
const ask = async (asker: Asker, name: string, input: object) =>
  (await wishes.cloud.call(who[asker], name, input)).envelope;

/** Whom to reach, in any part; and what no answer may hold: identities, and names of members in full. */
const contactWords = new RegExp(`${contact.phone}|${contact.address}|秀兰`);
const nobodysBusiness = /openid|claimerId|posterId|ancestors|sealed|v1\.|requestId|建国|普通|cloud:/;

test('the table names every call of the contract and every field of its answer, and none besides', () => {
  expect(Object.keys(eyesOf).sort()).toEqual([...wishCalls].sort());
  for (const call of wishCalls) {
    expect([call, Object.keys(eyesOf[call]).sort()]).toEqual([call, fieldsOf(outputOf(call)).sort()]);
  }
});

const looking: readonly WishCall[] = ['detail', 'contact', 'pictures', 'mates'];

describe.each(wishStates)('a wish that is %s', (state) => {
  test.each(looking)('shows of %s to each what is for their eyes, and all of it', async (call) => {
    const seenBy = new Map<string, Asker[]>();
    for (const asker of askers) {
      const envelope = await ask(asker, `wish.${call}`, inputOf[call](wishIn[state]));
      const text = JSON.stringify(envelope);
      if (call !== 'contact' || !envelope.ok) expect(text).not.toMatch(contactWords);
      // Whoever takes it on picks helpers of the own branch by name.
      if (call !== 'mates') expect(text).not.toMatch(nobodysBusiness);
      if (!envelope.ok) expect(Object.keys(envelope.error)).toEqual(['code']);
      for (const field of envelope.ok ? filledIn(envelope.data) : []) {
        seenBy.set(field, [...(seenBy.get(field) ?? []), asker]);
      }
    }
    for (const [field, found] of seenBy) {
      const eyes = eyesOf[call][field];
      if (!eyes) throw new Error(`${call} answers ${field}, which its contract does not name`);
      if (eyes === 'asker') continue;
      expect([field, [...found].sort()]).toEqual([field, [...whoseEyes(eyes, state)].sort()]);
    }
  });

  test('moves by nobody whose step it is not, and a refusal tells nothing', async () => {
    const wishId = wishIn[state];
    const before = await recordOf(wishId);
    const calls = wishCalls.filter((call) => stepsOf[call] || ['removePicture', 'addPicture'].includes(call));
    for (const call of calls) {
      const strangers = askers.filter((asker) => !mayDo(call, asker, state));
      const refused = await Promise.all(
        strangers.map(async (asker) => [asker, await ask(asker, `wish.${call}`, inputOf[call](wishId))]),
      );
      for (const [asker, envelope] of refused) {
        expect([call, asker, envelope.ok]).toEqual([call, asker, false]);
        expect(Object.keys(envelope.error)).toEqual(['code']);
      }
    }
    expect(await recordOf(wishId)).toEqual(before);
  });
});

async function recordOf(wishId: string): Promise<WishRecord[]> {
  const { result } = await wishes.cloud.cloud.backend.engine.find('wishes', { query: { _id: wishId } });
  return result as unknown as WishRecord[];
}

const parts: Record<WishPart, Asker[]> = {
  staff: ['staff', 'colleague'],
  voice: ['citizen'],
  inService: ['helper', 'friend', 'colleague'],
  claimer: ['helper'],
  hands: ['helper', 'plain'],
  asked: ['secretary'],
  helper: ['plain'],
  timer: [],
};
/** Whether the table of transitions lets somebody take a step with this call now; pictures go by rules of their own. */
function mayDo(call: WishCall, asker: Asker, state: WishState): boolean {
  if (call === 'addPicture' || call === 'removePicture') return whoseEyes('concerned', state).includes(asker);
  return (stepsOf[call] ?? []).some((step) => {
    const { from, by } = transitionOf(step);
    return from.includes(state) && parts[by].includes(asker);
  });
}

/** Whose list of each view holds a wish in a state; a view that is not here is refused to whoever asks. */
const listed: Record<WishView, (asker: Asker, state: WishState) => boolean> = {
  wall: (_, state) => state === 'published',
  mine: (asker) => asker === 'citizen',
  claimed: (asker, state) =>
    ['helper', 'plain'].includes(asker) &&
    ['claimed', 'fulfilled', 'disputed', 'confirmed', 'undisputed'].includes(state),
  toVerify: (asker, state) => parts.staff.includes(asker) && state === 'submitted',
  overdue: () => false,
};
const mayAsk: Partial<Record<WishView, Asker[]>> = {
  toVerify: [...parts.staff, 'farStaff'],
  overdue: ['township'],
};

describe.each(wishViews)('the list %s', (view) => {
  test('holds for each what is theirs to see, and of each only what everybody may know', async () => {
    for (const asker of askers) {
      const items: Output<'wish.list'>['items'] = [];
      for (let cursor: string | undefined, more = true; more; ) {
        const envelope = await ask(asker, 'wish.list', { view, ...(cursor ? { cursor } : {}) });
        expect([asker, envelope.ok]).toEqual([asker, (mayAsk[view] ?? askers).includes(asker)]);
        if (!envelope.ok) break;
        expect(JSON.stringify(envelope)).not.toMatch(contactWords);
        expect(JSON.stringify(envelope)).not.toMatch(nobodysBusiness);
        for (const field of filledIn(envelope.data)) expect(eyesOf.list).toHaveProperty([field]);
        items.push(...envelope.data.items);
        cursor = envelope.data.next ?? undefined;
        more = cursor !== undefined;
      }
      const found = wishStates.filter((state) => items.some(({ wishId }) => wishId === wishIn[state]));
      expect([asker, found]).toEqual([asker, wishStates.filter((state) => listed[view](asker, state))]);
      const old = items.some(({ wishId }) => wishId === overdue._id);
      const waits = view === 'toVerify' && parts.staff.includes(asker);
      expect([asker, old]).toEqual([
        asker,
        waits || (view === 'overdue' && asker === 'township') || (view === 'mine' && asker === 'citizen'),
      ]);
    }
  });
});

test('messages go to those whom a wish concerns, and say neither whom to reach nor who helps by full name', async () => {
  await ask('township', 'wish.remindStaff', { wishId: overdue._id });
  const told = new Map<Asker, number>();
  for (const asker of askers) {
    for (let cursor: string | undefined, more = true; more; ) {
      const { items, next } = await wishes.asks.answer(who[asker], 'message.list', cursor ? { cursor } : {});
      expect(JSON.stringify(items)).not.toMatch(contactWords);
      expect(JSON.stringify(items.map(({ messageId: _, ...rest }) => rest))).not.toMatch(nobodysBusiness);
      for (const { about, what } of items) {
        const state = wishStates.find((one) => wishIn[one] === about.id);
        // Whoever is asked to help reads the title, which everybody may.
        if (state && what !== 'wishHelpAsked')
          expect([state, whoseEyes('concerned', state)]).toEqual([state, expect.arrayContaining([asker])]);
      }
      told.set(asker, (told.get(asker) ?? 0) + items.length);
      cursor = next ?? undefined;
      more = cursor !== undefined;
    }
  }
  const anything = askers.filter((asker) => (told.get(asker) ?? 0) > 0);
  expect(anything.sort()).toEqual(['citizen', 'colleague', 'helper', 'plain', 'secretary', 'staff']);
});

test('no other page, figure or document tells whom to reach', async () => {
  const asked: Array<[CallName, object]> = [
    ['summary.home', {}],
    ['summary.branch', {}],
    ['summary.publicPage', { organizationId: tree.community._id }],
    ['summary.publicPage', { organizationId: tree.branch._id }],
    ['member.year', {}],
    ['errand.log', {}],
    ['wish.boardCode', {}],
  ];
  for (const asker of askers) {
    for (const [name, input] of asked) {
      const envelope = await ask(asker, name, input);
      expect([asker, name, contactWords.test(JSON.stringify(envelope))]).toEqual([asker, name, false]);
    }
  }
  const year = yearOfDay(dayOf(new Date()));
  const { url } = await wishes.asks.answer(who.helper, 'document.memberYear', { year });
  const words = (await wordsOf(new URL(url, wishes.cloud.url).href)).join('\n');
  expect(words).toContain('换一盏楼道灯');
  expect(words).not.toMatch(contactWords);
});

test('the database alone tells nobody whom to reach', async () => {
  const stored = JSON.stringify(await recordOf(wishIn.published));
  expect(stored).toContain('换一盏楼道灯');
  for (const secret of Object.values(contact)) expect(stored).not.toContain(secret);
});

/**
 * Holds every document in which a wish may stand to the written table (tests/support/wish-outside.ts): each field of the
 * record gets another value, and the words of the document are the same unless the table names it.
 */

import type { CallName, Input } from '../../contract/api';
import type { MadeDocument } from '../../contract/document';
import * as documents from '../../contract/document';
import type { Document } from '../../localcloud/engine/values';
import { linesOfWish } from '../../server/daily-log/lines';
import { dayOf, monthOf } from '../../server/kernel/time/clock';
import { stretchOf } from '../../server/kernel/time/quarter';
import type { WishHelper, WishRecord, WishStepRecord } from '../../server/records/wish';
import { sealContact } from '../../server/wish/sealed-contact';
import { tree } from '../support/people';
import { onPaper, type RecordPath } from '../support/wish-outside';
import { contact, startWishCloud, type Wishes, who } from '../support/wishes';
import { wordsOf } from '../support/word-file';
import { wishOf } from '../support/year';

const { branch, farBranch, community, otherCommunity } = tree;
/** Over whenever this runs. */
const quarter = '2026-Q3';
const DAY = 86_400_000;
const inIt = (day: number) => new Date(stretchOf(quarter).from.getTime() + day * DAY);
const year = Number(quarter.slice(0, 4));
const month = monthOf(inIt(3));
const longAgo = new Date('2020-02-02T02:00:00Z');

const helper: WishHelper = { memberId: 'plain', openid: who.plain, name: '钱同志' };
const step = (what: WishStepRecord['what'], day: number, parts: Partial<WishStepRecord> = {}) => ({
  ...{ what, at: inIt(day), by: '李同志', openid: who.helper, note: '约好了', requestId: `${what}-request` },
  ...parts,
});
const done = step('fulfilled', 3);
const wish: WishRecord = wishOf('PAPER', branch._id, month, {
  ...{ communityId: community._id, communityName: community.name, postedBy: '王**' },
  ...{
    posterOpenid: who.citizen,
    contact: sealContact(contact),
    details: '老人独居',
    number: '260101-AAAAA',
  },
  ...{ claimerId: 'helper', claimerOpenid: who.helper, helpers: [helper], state: 'confirmed' },
  ...{ postedAt: inIt(0), publishedAt: inIt(1), claimedAt: inIt(2), heardAt: inIt(3), fulfilledAt: inIt(3) },
  ...{ confirmedAt: inIt(4), updatedAt: inIt(4), rating: 5, thanks: '谢谢', thanksShown: '谢谢' },
  steps: [step('claimed', 2), done],
});
const steps = (last: Partial<WishStepRecord>): Partial<WishRecord> => ({
  steps: [step('claimed', 2), { ...done, ...last }],
});

/** The record with another value in one field: a field that is added to it wants its line here. */
const others: Record<RecordPath, Partial<WishRecord>> = {
  number: { number: '260101-BBBBB' },
  title: { title: '另一个心愿' },
  details: { details: '在三号楼' },
  words: { words: ['换灯'] },
  category: { category: 'goods' },
  communityId: { communityId: otherCommunity._id },
  communityName: { communityName: otherCommunity.name },
  line: { line: [] },
  forWhom: { forWhom: 'behalf' },
  posterOpenid: { posterOpenid: who.neighbour },
  postedBy: { postedBy: '张**' },
  contact: { contact: sealContact({ name: '张三', phone: '13900001111', address: '别处' }) },
  phoneHash: { phoneHash: 'another' },
  state: { state: 'disputed' },
  advice: { advice: 'review' },
  urgent: { urgent: true },
  postedAt: { postedAt: longAgo },
  publishedAt: { publishedAt: longAgo },
  dueOn: { dueOn: dayOf(longAgo) },
  claimerId: { claimerId: 'friend' },
  claimerOpenid: { claimerOpenid: who.friend },
  claimerBranchId: { claimerBranchId: farBranch._id },
  claimedAt: { claimedAt: longAgo },
  heardAt: { heardAt: longAgo },
  'helpers.memberId': { helpers: [{ ...helper, memberId: 'secretary' }] },
  'helpers.openid': { helpers: [{ ...helper, openid: who.secretary }] },
  'helpers.name': { helpers: [{ ...helper, name: '赵同志' }] },
  helpersAsked: { helpersAsked: [{ ...helper, memberId: 'secretary' }] },
  passedTo: { passedTo: '维修队' },
  splitFrom: { splitFrom: 'ANOTHER' },
  originalText: { originalText: 'sealed' },
  numbersKept: { numbersKept: true },
  fulfilledAt: { fulfilledAt: longAgo },
  confirmedAt: { confirmedAt: longAgo },
  lapsedAt: { lapsedAt: longAgo },
  rating: { rating: 1 },
  thanks: { thanks: '多谢' },
  thanksShown: { thanksShown: '' },
  thanksOffered: { thanksOffered: '多谢' },
  formerClaims: { formerClaims: [{ branchId: farBranch._id, claimedAt: longAgo }] },
  remindedOn: { remindedOn: dayOf(longAgo) },
  'steps.what': steps({ what: 'settled' }),
  'steps.at': steps({ at: inIt(5) }),
  'steps.by': steps({ by: '孙同志', openid: 'openid-of-nobody' }),
  'steps.openid': steps({ openid: who.plain }),
  'steps.note': steps({ note: '在三号楼' }),
  'steps.requestId': steps({ requestId: 'another' }),
  'steps.doneOn': steps({ doneOn: dayOf(inIt(2)) }),
  postedByStaff: { postedByStaff: true },
  staffTookPart: { staffTookPart: true },
  doneBy: { doneBy: who.plain },
  said: { said: 'another' },
  updatedAt: { updatedAt: longAgo },
};

const ask = <Name extends CallName>(openid: string, name: Name, input: Input<Name>) =>
  wishes.asks.answer(openid, name, input) as Promise<MadeDocument>;
const papers: Record<string, () => Promise<MadeDocument>> = {
  'the year of who took it on': () => ask(who.helper, 'document.memberYear', { year }),
  'the year of who helped': () => ask(who.plain, 'document.memberYear', { year }),
  'the service sheet': () =>
    ask(who.staff, 'document.serviceSheet', { communityId: community._id, branchId: branch._id, quarter }),
  "the community's log": () => ask(who.staff, 'document.dailyLog', { month }),
  "the branch's log": () => ask(who.secretary, 'document.dailyLog', { month }),
};

let wishes: Wishes;
beforeAll(async () => {
  wishes = await startWishCloud();
});
afterAll(() => wishes.close());

/** The wish as the only one, with what the log says of it. */
async function record(one: WishRecord): Promise<void> {
  const { engine } = wishes.cloud.cloud.backend;
  for (const [name, rows] of [
    ['wishes', [one]],
    ['logLines', linesOfWish(one, new Date(0))],
  ] as const) {
    await engine.remove(name, {}, true);
    if (rows.length > 0) await engine.insert(name, rows as unknown as Document[]);
  }
}
const read = async (make: () => Promise<MadeDocument>): Promise<string> =>
  (await wordsOf(new URL((await make()).url, wishes.cloud.url).href)).join('|');

test('the table names every document there is, but the record of a meeting, which knows of no wish', () => {
  const withoutWish = ['activityRecord'];
  const made = Object.keys(documents).filter((name) => !['madeDocument', ...withoutWish].includes(name));
  expect(made.sort()).toEqual(['dailyLog', 'memberYear', 'serviceSheet']);
  expect(Object.keys(papers)).toEqual(Object.keys(onPaper));
});

test.each(Object.entries(papers))(
  'in %s stands of a wish what the table names, and nothing else',
  async (paper, make) => {
    await record(wish);
    const before = await read(make);
    expect(before.includes(wish.title)).toBe((onPaper[paper] ?? []).length > 0);
    for (const secret of [
      ...Object.values(contact),
      wish._id,
      wish.number,
      '秀兰',
      '老人独居',
      '谢谢',
      '约好了',
    ])
      expect(before).not.toContain(secret);

    const different: string[] = [];
    for (const [path, other] of Object.entries(others)) {
      await record({ ...wish, ...other });
      if ((await read(make)) !== before) different.push(path);
    }
    expect(different.sort()).toEqual([...(onPaper[paper] ?? [])].sort());
  },
);

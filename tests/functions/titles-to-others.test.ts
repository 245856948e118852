/**
 * A6: the title of a wish or an errand, stored before its numbers were looked for, stands nowhere with its numbers but
 * where those read it whom it concerns: not in logs, sheets, messages, documents, letters or on public pages.
 */

import type { CallName, Input } from '../../contract/api';
import { newsMessage } from '../../server/messaging/news-of-steps';
import type { LogLineRecord } from '../../server/records/log-line';
import type { WishRecord } from '../../server/records/wish';
import { errandRow } from '../support/errand-row';
import { NOON } from '../support/noon';
import { tree } from '../support/people';
import { startWishCloud, type Wishes, who } from '../support/wishes';
import { wordsOf } from '../support/word-file';
import { wishOf } from '../support/year';

const { branch, community } = tree;
const NUMBER = '13900001234';
const HIDDEN = '〔已隐去〕';
const [quarter, month, year] = ['2026-Q3', '2026-08', 2026] as const;
const at = (day: number) => new Date(Date.UTC(2026, 7, day, 4));

const wish = (over: Partial<WishRecord> = {}): WishRecord =>
  wishOf('OLD', branch._id, month, {
    ...{ communityId: community._id, communityName: community.name, title: `修灯打${NUMBER}` },
    ...{ posterOpenid: who.citizen, claimerId: 'helper', claimerOpenid: who.helper, state: 'confirmed' },
    ...{ claimedAt: at(2), fulfilledAt: at(3), confirmedAt: at(4), updatedAt: at(4) },
    steps: [
      { what: 'claimed', at: at(2), by: '李同志', openid: who.helper, note: '' },
      { what: 'fulfilled', at: at(3), by: '李同志', openid: who.helper, note: '好了' },
    ],
    ...over,
  });
const errand = errandRow('ERRAND', {
  ...{ title: `送药到3号楼2单元501，打${NUMBER}`, state: 'confirmed', doneAt: at(5), solvedAt: at(6) },
  ...{
    assigneeId: 'helper',
    assigneeOpenid: who.helper,
    assigneeBranchId: branch._id,
    assigneeName: '李建国',
  },
  ...{ assignedAt: at(4), updatedAt: at(6), posterOpenid: who.citizen },
});
/** As they were stored before numbers were looked for. */
const line = (kind: 'wish' | 'errand', record: { _id: string; title: string }): LogLineRecord => ({
  ...{ _id: `${kind}_${record._id}_1`, about: { kind, id: record._id }, deed: 'done', at: at(5) },
  ...{ branchId: branch._id, communityId: community._id, communityName: community.name },
  ...{ helperId: 'helper', helper: '李同志', whom: '王**', title: record.title, updatedAt: at(5) },
});
const message = (kind: 'wish' | 'errand', record: { _id: string; title: string }) => {
  const told = { what: 'wishDone', openid: who.citizen, occasion: 1, reason: '', at: at(5) } as const;
  const made = newsMessage(kind, { ...record, communityName: community.name }, told);
  return { ...made, params: { ...made.params, title: record.title } };
};

let wishes: Wishes;
const start = async (one: WishRecord) => {
  wishes = await startWishCloud({
    wishes: [one],
    errands: [errand],
    logLines: [line('wish', one), line('errand', errand)],
    messages: [message('wish', one), message('errand', errand)],
  });
  wishes.cloud.setTime(NOON);
};
afterEach(() => wishes.close());

const ask = <Name extends CallName>(openid: string, name: Name, input: Input<Name>) =>
  wishes.asks.answer(openid, name, input);
const paper = async (made: Promise<{ url: string }>) =>
  (await wordsOf(new URL((await made).url, wishes.cloud.url).href)).join('\n');

/** Everything in which the titles stand, and how many of the two. */
const places: Record<string, () => Promise<unknown>> = {
  "the community's log": () => ask(who.staff, 'errand.log', { of: 'community', month }),
  "the branch's log": () => ask(who.secretary, 'errand.log', { of: 'branch', month }),
  'the log as a document': () => paper(ask(who.staff, 'document.dailyLog', { month })),
  'the service sheet': () =>
    ask(who.staff, 'community.sheet', { communityId: community._id, branchId: branch._id, quarter }),
  'the service sheet as a document': () => {
    const input = { communityId: community._id, branchId: branch._id, quarter };
    return paper(ask(who.staff, 'document.serviceSheet', input));
  },
  'the service of a member': () => ask(who.helper, 'community.ownService', { year }),
  'the year as a document': () => paper(ask(who.helper, 'document.memberYear', { year })),
  'an inbox': () => ask(who.citizen, 'message.list', {}),
  'the public page': () => ask(who.plain, 'summary.publicPage', { organizationId: community._id }),
  'a letter as it is read': async () => {
    const letter = { kind: 'complaint', text: '没有人来', contact: '' } as const;
    await ask(who.citizen, 'message.postFeedback', { ...letter, about: { kind: 'wish', id: 'OLD' } });
    return ask(who.township, 'message.feedback', { view: 'received', state: 'waiting' });
  },
};

test.each(Object.keys(places))('%s hides the numbers of an old title', async (place) => {
  await start(wish());
  const shown = JSON.stringify(await places[place]?.());
  expect(shown).toContain(HIDDEN);
  expect(shown).not.toMatch(new RegExp(`${NUMBER}|3号楼2单元501`));
});

test.each(["the community's log", 'the service sheet', 'the year as a document', 'the public page'])(
  '%s shows what the staff let stand',
  async (place) => {
    await start(wish({ numbersKept: true }));
    await wishes.cloud.cloud.backend.engine.modify('logLines', {
      query: { _id: 'wish_OLD_1' },
      changes: { $set: { numbersKept: true } },
      ...{ multi: false, merge: true, upsert: false },
    });
    expect(JSON.stringify(await places[place]?.())).toContain(`修灯打${NUMBER}`);
  },
);

test('whom it concerns reads the errand as it was said', async () => {
  await start(wish());
  for (const openid of [who.citizen, who.staff, who.helper]) {
    expect((await ask(openid, 'errand.detail', { errandId: 'ERRAND' })).title).toBe(errand.title);
  }
});

test('what the timers write of it from now on holds none either', async () => {
  const justNow = new Date(NOON.getTime() - 600_000);
  const [claimed, fulfilled] = wish().steps.map((step) => ({ ...step, at: justNow }));
  const steps = claimed && fulfilled ? [claimed, fulfilled] : [];
  await start(
    wish({ steps, claimedAt: justNow, fulfilledAt: justNow, updatedAt: justNow, state: 'fulfilled' }),
  );
  const { engine } = wishes.cloud.cloud.backend;
  for (const name of ['logLines', 'messages']) await engine.remove(name, {}, true);
  for (const timer of ['wishclock', 'errandclock']) await wishes.cloud.ringTimer(timer);
  for (const name of ['logLines', 'messages']) {
    const { result } = await engine.find(name, { query: {}, limit: 100 });
    expect(result.length).toBeGreaterThan(0);
    expect(JSON.stringify(result)).not.toContain(NUMBER);
  }
});

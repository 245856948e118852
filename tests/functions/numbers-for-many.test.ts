/**
 * Private numbers in what somebody writes for many people: in each field of each call that holds such words, nothing is
 * taken without a word about them, one word hides them, and what was looked at stays.
 */

import type { CallName } from '../../contract/api';
import { wordsForMany } from '../../contract/words-for-many';
import { quarterOf, quartersAfter } from '../../server/kernel/time/quarter';
import { NOON } from '../support/noon';
import { tree } from '../support/people';
import { startUnitCloud, type Units, who } from '../support/units';

const { community, branch, sisterBranch } = tree;
const NUMBER = '139 0000 1234';
const SAID = `找${NUMBER}，一起来看看大家，说说话`;
const HIDDEN = '找〔已隐去〕，一起来看看大家，说说话';

let units: Units;
beforeEach(async () => {
  units = await startUnitCloud();
  units.cloud.setTime(NOON);
});
afterEach(() => units.close());

type Call = keyof typeof wordsForMany;
interface Case {
  by: string;
  /** What is sent, in other words than the field that is tried. Makes what it is about. */
  input: () => Promise<object>;
  /** Where it is stored. */
  stored: string;
}

const startsAt = new Date(NOON.getTime() + 3 * 86_400_000).toISOString();
const planned = { title: '主题党日', startsAt, place: '会议室' };
const part = { kind: 'own', title: '看望', host: '', notes: '' };
const plan = async (over: object = {}) =>
  (await units.asks.answer(who.secretary, 'activity.create', { ...planned, ...over })).activityId;
const takenUp = async () => {
  await units.register();
  const needId = await units.list();
  await units.asks.answer(who.doctor, 'community.takeUpNeed', { needId, note: '' });
  await units.asks.answer(who.staff, 'community.answerOffer', { needId, accept: true });
  return needId;
};
const joint = async () => {
  const activityId = await plan({ withBranchIds: [sisterBranch._id] });
  await units.asks.answer(who.sisterSecretary, 'activity.agreeJoint', { activityId });
  return activityId;
};
const need = { communityId: community._id, title: '一堂课', category: 'learning', details: '' };

const cases: Record<Call, Case> = {
  'activity.create': {
    ...{ by: who.secretary, stored: 'activities' },
    input: async () => ({ ...planned, parts: [part] }),
  },
  'activity.change': {
    ...{ by: who.secretary, stored: 'activities' },
    input: async () => {
      const activityId = await plan();
      const { changedAt: seenAt } = await units.asks.answer(who.secretary, 'activity.detail', { activityId });
      return { activityId, seenAt, ...planned, parts: [part] };
    },
  },
  'activity.adoptPlan': {
    ...{ by: who.secretary, stored: 'activities' },
    input: async () => ({ items: [{ ...planned, kind: 'themeDay', month: '2026-11' }] }),
  },
  'activity.cancel': {
    ...{ by: who.secretary, stored: 'activities' },
    input: async () => ({ activityId: await plan(), reason: '改日' }),
  },
  'activity.leaveJoint': {
    ...{ by: who.sisterSecretary, stored: 'activities' },
    input: async () => ({ activityId: await joint(), reason: '有事' }),
  },
  'community.saveNeed': { by: who.staff, stored: 'needs', input: async () => need },
  'community.offer': {
    ...{ by: who.doctor, stored: 'needs' },
    input: async () => {
      await units.register();
      return need;
    },
  },
  'community.takeUpNeed': {
    ...{ by: who.doctor, stored: 'needs' },
    input: async () => {
      await units.register();
      return { needId: await units.list(), note: '' };
    },
  },
  'community.finishNeed': {
    ...{ by: who.staff, stored: 'needs' },
    input: async () => ({ needId: await takenUp(), note: '好' }),
  },
  'community.sendSheets': {
    ...{ by: who.staff, stored: 'serviceSheets' },
    input: async () => ({
      ...{ communityId: community._id, quarter: quartersAfter(quarterOf(NOON), -1) },
      sheets: [{ branchId: branch._id, words: '' }],
    }),
  },
  'errand.jot': {
    ...{ by: who.staff, stored: 'errands' },
    input: async () => ({ line: '帮着换了灯', whom: '', place: '村口' }),
  },
  'errand.amend': {
    ...{ by: who.staff, stored: 'errands' },
    input: async () => {
      const jotting = { line: '帮着换了灯', whom: '', place: '村口' };
      const { errandId } = await units.asks.answer(who.staff, 'errand.jot', jotting);
      return { errandId, ...jotting, kind: 'facilities', reason: '写错了' };
    },
  },
  'study.change': {
    ...{ by: who.helper, stored: 'studyRecords' },
    input: async () => {
      const said = { kind: 'course' as const, title: '党课', hours: 0.5, studiedOn: '2026-11-18', notes: '' };
      const { recordId } = await units.asks.answer(who.helper, 'study.record', said);
      return { recordId, ...said, title: '党课第二讲' };
    },
  },
  'study.record': {
    ...{ by: who.helper, stored: 'studyRecords' },
    input: async () => ({ kind: 'course', title: '党课', hours: 1, studiedOn: '2026-11-18', notes: '' }),
  },
};

/** The input with the text at a path. */
function put(input: object, field: string, text: string): object {
  const [name = '', inside] = field.split('.');
  if (inside === undefined) return { ...input, [name]: text };
  const items = (input as Record<string, object[]>)[name] ?? [];
  return { ...input, [name]: items.map((item) => ({ ...item, [inside]: text })) };
}

const fields = Object.entries(wordsForMany).flatMap(([call, names]) =>
  names.map((field) => [call as Call & CallName, field as string] as const),
);

test.each(fields)('A6: %s with a number in %s', async (call, field) => {
  const { by, input, stored } = cases[call];
  const said = put(await input(), field, SAID);
  const texts = async () => JSON.stringify(await units.stored(stored));

  expect(await units.asks.refusal(by, call, said)).toEqual({ code: 'call.numbersInText' });
  expect(await texts()).not.toContain(NUMBER);
  const { envelope } = await units.cloud.call(by, call, said, { numbers: 'hide' });
  expect(envelope).toMatchObject({ ok: true });
  expect(await texts()).not.toContain(NUMBER);
  expect(await texts()).toContain(HIDDEN);
  expect(JSON.stringify(await units.stored('messages'))).not.toContain(NUMBER);
});

test('A6: what was looked at and let stand is kept as it was said', async () => {
  const keep = { numbers: 'keep' } as const;
  const title = `报名打${NUMBER}`;
  const { activityId } = await units.asks.answer(
    who.secretary,
    'activity.create',
    { ...planned, title },
    keep,
  );
  const { items } = await units.asks.answer(who.plain, 'activity.list', {});
  expect(items.find((one) => one.activityId === activityId)?.title).toBe(title);
});

test('A6: a place may be a flat, and words without numbers need no word about any', async () => {
  await plan({ place: '杏花小区3号楼2单元501' });
  await units.asks.answer(who.secretary, 'activity.create', planned, { numbers: 'hide' });
});

test('sent again with the same word, what was hidden is one', async () => {
  const options = { requestId: 'said-once', numbers: 'hide' } as const;
  const input = { ...planned, title: `报名打${NUMBER}` };
  const send = () => units.asks.answer(who.secretary, 'activity.create', input, options);
  expect(await send()).toEqual({ ...(await send()), asSaid: true });
});

test('another word about numbers than the two is none', async () => {
  const event = { action: 'create', input: planned, numbers: 'show' };
  const { envelope } = await units.cloud.send(who.secretary, 'activity', event);
  expect(envelope.error).toEqual({ code: 'call.malformed', fields: { numbers: 'unknownChoice' } });
});

/**
 * What a link that a caller makes opens of the other side: every row of the table in docs/reliability.md before the yes,
 * after it, and after it was taken back, through the published calls as each side.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CallName } from '../../contract/api';
import { quarterOf, quartersAfter } from '../../server/kernel/time/quarter';
import { classOf } from '../support/both-sides/classes';
import { type Errands, who as ofErrands, startErrandCloud } from '../support/errands';
import { type Meetings, who as ofMeetings, startMeetingCloud } from '../support/meeting';
import { tree } from '../support/people';
import { fieldsOf, published } from '../support/published';
import { hospital, startUnitCloud, type Units, who } from '../support/units';

const rows = [
  'Joint activity',
  'Task of a meeting',
  'Claim',
  'Helper',
  'Helper, the other way',
  'Errand given to oneself',
  'Errand given to another',
  'Help noted down',
  'Registration of a member',
  'Registration of a unit',
  'Offer, taking up',
  'Service sheet',
] as const;
type Row = (typeof rows)[number];

/**
 * Writing calls whose input names somebody, a branch, a community or a group: the row that they make or answer, or, in
 * other words, why they open nothing of another side.
 */
const named: Partial<Record<CallName, Row | `own: ${string}` | `judges: ${string}`>> = {
  'activity.addResolution': 'Task of a meeting',
  'activity.adoptPlan': 'own: the branch that the caller leads',
  'activity.agreeJoint': 'Joint activity',
  'activity.change': 'Joint activity',
  'activity.changeResolution': 'Task of a meeting',
  'activity.clearEntry': 'own: those of the branch that the caller leads',
  'activity.confirmCaptures': 'judges: what they sent',
  'activity.create': 'Joint activity',
  'activity.decideLeave': 'judges: what they asked for',
  'activity.enter': 'own: those of the branch that the caller leads',
  'activity.leaveJoint': 'Joint activity',
  'community.answerUnit': 'Registration of a unit',
  'community.copyNeeds': 'own: the community where the caller works',
  'community.endUnit': 'Registration of a unit',
  'community.offer': 'Offer, taking up',
  'community.registerUnit': 'Registration of a unit',
  'community.saveNeed': 'own: the community where the caller works',
  'community.sendSheets': 'Service sheet',
  'community.takeUpNeed': 'Offer, taking up',
  'errand.assign': 'Errand given to another',
  'errand.jot': 'Help noted down',
  'errand.post': 'own: tells the community of oneself, and learns nothing of it',
  'member.answer': 'judges: who is who',
  'member.answerRegistration': 'Registration of a member',
  'member.assignToGroup': 'own: those of the branch that the caller leads',
  'member.bind': 'own: tells the branch of oneself, and learns nothing of it',
  'member.dropGroup': 'own: a group of the branch that the caller leads',
  'member.putBack': 'judges: who is who',
  'member.registerWith': 'Registration of a member',
  'member.resign': 'own: the office that the caller holds',
  'member.saveGroup': 'own: a group of the branch that the caller leads',
  'member.setClass': 'own: those of the branch that the caller leads',
  'member.standingLeave': 'own: those of the branch that the caller leads',
  'member.unbind': 'judges: who is who',
  'message.postFeedback': 'own: goes to the level above, and opens nothing of what it is about',
  'study.enter': 'own: those of the branch that the caller leads',
  'wish.addHelpers': 'Helper',
  'wish.post': 'own: tells the community of oneself, and learns nothing of it',
};

const naming = /^(memberIds?|communityId|branchIds?|withBranchIds|ownerId|organizationId|asker|groupId)$/;

describe('the table', () => {
  test('has a test for every row, and no other', () => {
    const page = readFileSync(path.join(__dirname, '../../docs/reliability.md'), 'utf8');
    const [, table = ''] = page.split('| Link | Made by |');
    const written = table
      .slice(0, table.indexOf('\n\n'))
      .split('\n')
      .slice(2)
      .map((line) => (line.split('|')[1] ?? '').replace(/\(.*\)/, '').trim());
    expect(written).toEqual([...rows]);
  });

  test('is where every writing call stands that names another side', () => {
    const names = [...published]
      .filter(([name]) => classOf[name] !== 'reads')
      .filter(([, { input }]) => [...fieldsOf(input)].some((field) => naming.test(field)))
      .map(([name]) => name);
    expect(names.sort()).toEqual(Object.keys(named).sort());
  });
});

/** The three moments of a link, each from its beginning. */
interface Moments {
  before: () => Promise<void>;
  after: () => Promise<void>;
  takenBack: () => Promise<void>;
}

let units: Units;
let errands: Errands;
let meetings: Meetings;
const settings = {
  ...{ DAOZHIBU_OPEN_WISHES: '1000', DAOZHIBU_CLAIMS: '1000', DAOZHIBU_POSTINGS_A_DAY: '1000' },
  DAOZHIBU_CONTACTS_A_DAY: '1000',
};
/** The cloud in which a link is tried: a new one each time. */
const clouds = {
  units: async () => {
    units = await startUnitCloud({}, settings);
    return units;
  },
  errands: async () => {
    errands = await startErrandCloud();
    return errands;
  },
  meetings: async () => {
    meetings = await startMeetingCloud();
    return meetings;
  },
};
const cloudOf = (row: Row): keyof typeof clouds => {
  if (row === 'Joint activity' || row === 'Task of a meeting') return 'meetings';
  return row.startsWith('Errand') || row === 'Help noted down' ? 'errands' : 'units';
};

const { community, otherCommunity, sisterBranch } = tree;

/** `ok`, or why a call was refused. */
async function outcome(
  cloud: Units | Errands | Meetings,
  openid: string,
  name: CallName,
  input: object,
): Promise<string> {
  const { envelope } = await cloud.cloud.call(openid, name, input);
  return envelope.ok ? 'ok' : envelope.error.code;
}

// A joint activity, and a task in it.
const together = { withBranchIds: [sisterBranch._id] };
const agree = (activityId: string) =>
  meetings.asks.answer(ofMeetings.sisterSecretary, 'activity.agreeJoint', { activityId });
const leave = (activityId: string) =>
  meetings.asks.answer(ofMeetings.sisterSecretary, 'activity.leaveJoint', { activityId, reason: '防汛' });
/** What the host is told of the other branch, and what one of its members is told of the activity. */
async function openedBy(activityId: string) {
  const { owners } = await meetings.asks.answer(ofMeetings.secretary, 'activity.minutes', { activityId });
  const { items } = await meetings.asks.answer(ofMeetings.sister, 'activity.list', {});
  const { items: inbox } = await meetings.asks.answer(ofMeetings.sister, 'message.list', {});
  return {
    names: owners.some(({ memberId }) => memberId === 'sister'),
    listed: items.some((item) => item.activityId === activityId),
    told: inbox.some(({ about, what }) => about.id === activityId && what === 'activityAnnounced'),
  };
}
const dueOn = new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10);
const giveTask = (activityId: string) =>
  meetings.cloud.call(ofMeetings.secretary, 'activity.addResolution', {
    ...{ activityId, text: '请交材料', ownerId: 'sister', dueOn },
  });
const tasksOf = async (openid: string) =>
  (await meetings.asks.answer(openid, 'summary.home', {})).todo
    .filter(({ what }) => what === 'resolution')
    .map(({ id }) => id);

// Of wishes.
const contactOf = (openid: string, wishId: string) => outcome(units, openid, 'wish.contact', { wishId });
const hasInHand = async (openid: string, wishId: string) =>
  (await units.asks.answer(openid, 'wish.list', { view: 'claimed' })).items.some(
    (item) => item.wishId === wishId,
  );
const todoOf = async (openid: string, id: string) =>
  (await units.asks.answer(openid, 'summary.home', {})).todo
    .filter((one) => one.id === id)
    .map(({ what }) => what);
async function asked(): Promise<string> {
  const wishId = await units.claim();
  await units.askToHelp(wishId, ['plain']);
  return wishId;
}
async function helped(): Promise<string> {
  const wishId = await units.claim();
  await units.joinedBy(wishId, 'plain');
  return wishId;
}

// Of errands.
const reach = (openid: string, errandId: string) => outcome(errands, openid, 'errand.contact', { errandId });
const give = (errandId: string, memberId: string, openid: string = ofErrands.leader) =>
  errands.asks.answer(openid, 'errand.assign', { errandId, memberId });
const given = async (openid: string, errandId: string) =>
  (await errands.asks.answer(openid, 'errand.list', { view: 'assigned' })).items.some(
    (item) => item.errandId === errandId,
  );
const minesOf = async (openid: string) =>
  (await errands.asks.answer(openid, 'errand.list', { view: 'mine' })).items;
async function jotFor(openid: string): Promise<string> {
  const askedBefore = await errands.post({}, openid);
  const { errandId } = await errands.asks.answer(ofErrands.leader, 'errand.jot', {
    ...{ line: '帮着换了灯泡', asker: { kind: 'errand' as const, id: askedBefore } },
  });
  return errandId;
}

// Of registrations.
const serves = async (openid: string) =>
  (await units.asks.answer(openid, 'member.me', {})).member?.community?.organizationId ?? null;
const registers = (openid: string, communityId: string = community._id) =>
  units.asks.answer(openid, 'member.registerWith', { communityId });
const confirms = (memberId: string, openid: string = who.staff) =>
  units.asks.answer(openid, 'member.answerRegistration', { memberId, confirm: true });
/** Whether the community may give them something to do. */
async function isCandidate(memberId: string): Promise<boolean> {
  const { errandId } = await units.asks.answer(who.citizen, 'errand.post', {
    ...{ title: '路灯坏了', kind: 'facilities', communityId: community._id },
    contact: { name: '王秀兰', phone: '13812345678', address: '3号楼' },
  });
  const { inService } = await units.asks.answer(who.staff, 'errand.candidates', { errandId });
  await units.asks.answer(who.citizen, 'errand.withdraw', { errandId });
  return inService.some((one) => one.memberId === memberId);
}
const seesNeeds = (openid: string) =>
  outcome(units, openid, 'community.needs', { communityId: community._id });
const endUnit = () =>
  units.asks.answer(who.doctor, 'community.endUnit', {
    ...{ communityId: community._id, branchId: hospital._id, reason: '搬走了' },
  });
const lineFor = async (openid: string, needId: string) =>
  (await units.asks.answer(openid, 'community.needs', { communityId: community._id })).items.find(
    (item) => item.needId === needId,
  );
async function takenUp(): Promise<string> {
  const needId = await units.list();
  await units.asks.answer(who.doctor, 'community.takeUpNeed', { needId });
  return needId;
}

// Of sheets.
const quarter = quartersAfter(quarterOf(new Date()), -1);
const received = async () =>
  (await units.asks.answer(who.secretary, 'community.receivedSheets', {})).items.length;
const sendSheet = (words: string) =>
  units.asks.answer(who.staff, 'community.sendSheets', {
    ...{ communityId: community._id, quarter, sheets: [{ branchId: tree.branch._id, words }] },
  });

const links: Record<Row, Moments> = {
  'Joint activity': {
    before: async () => {
      const activityId = await meetings.plan(together);
      expect(await openedBy(activityId)).toEqual({ names: false, listed: false, told: false });
    },
    after: async () => {
      const activityId = await meetings.plan(together);
      await agree(activityId);
      expect(await openedBy(activityId)).toEqual({ names: true, listed: true, told: true });
    },
    takenBack: async () => {
      const activityId = await meetings.plan(together);
      await agree(activityId);
      await leave(activityId);
      expect(await openedBy(activityId)).toMatchObject({ names: false, listed: false });
    },
  },
  'Task of a meeting': {
    before: async () => {
      const activityId = await meetings.plan(together);
      expect((await giveTask(activityId)).envelope.error.code).toBe('activity.notOnRoll');
      expect(await tasksOf(ofMeetings.sister)).toEqual([]);
    },
    after: async () => {
      const activityId = await meetings.plan(together);
      await agree(activityId);
      const { resolutionId } = (await giveTask(activityId)).envelope.data;
      expect(await tasksOf(ofMeetings.sister)).toContain(resolutionId);
    },
    takenBack: async () => {
      const activityId = await meetings.plan(together);
      await agree(activityId);
      for (const by of [ofMeetings.sister, ofMeetings.secretary]) {
        const { resolutionId } = (await giveTask(activityId)).envelope.data;
        await meetings.asks.answer(by, 'activity.closeResolution', { resolutionId, note: '办了' });
        expect(await tasksOf(ofMeetings.sister)).not.toContain(resolutionId);
      }
    },
  },
  Claim: {
    before: async () => {
      const wishId = await units.publish();
      expect(await contactOf(who.helper, wishId)).toBe('wish.notYours');
    },
    after: async () => {
      const wishId = await units.claim();
      expect(await contactOf(who.helper, wishId)).toBe('ok');
    },
    takenBack: async () => {
      const [givenUp, released] = [await units.claim(), await units.claim()];
      await units.asks.answer(who.helper, 'wish.giveUp', { wishId: givenUp, reason: '出差' });
      await units.asks.answer(who.staff, 'wish.release', { wishId: released, reason: '没消息' });
      for (const wishId of [givenUp, released])
        expect(await contactOf(who.helper, wishId)).toBe('wish.notYours');
    },
  },
  Helper: {
    before: async () => expect(await contactOf(who.plain, await asked())).toBe('wish.notYours'),
    after: async () => expect(await contactOf(who.plain, await helped())).toBe('ok'),
    takenBack: async () => {
      const [dropped, left, over] = [await helped(), await helped(), await helped()];
      await units.askToHelp(dropped, []);
      await units.asks.answer(who.plain, 'wish.answerHelp', { wishId: left, helps: false });
      await units.asks.answer(who.helper, 'wish.giveUp', { wishId: over, reason: '出差' });
      for (const wishId of [dropped, left, over])
        expect(await contactOf(who.plain, wishId)).toBe('wish.notYours');
    },
  },
  'Helper, the other way': {
    before: async () => {
      const wishId = await asked();
      expect([await hasInHand(who.plain, wishId), await todoOf(who.plain, wishId)]).toEqual([
        false,
        ['helpAsked'],
      ]);
    },
    after: async () => {
      const wishId = await helped();
      expect([await hasInHand(who.plain, wishId), await todoOf(who.plain, wishId)]).toEqual([
        true,
        ['helpedWish'],
      ]);
    },
    takenBack: async () => {
      const [declined, left, dropped] = [await asked(), await helped(), await helped()];
      for (const wishId of [declined, left])
        await units.asks.answer(who.plain, 'wish.answerHelp', { wishId, helps: false });
      await units.askToHelp(dropped, []);
      for (const wishId of [declined, left, dropped]) {
        expect([await hasInHand(who.plain, wishId), await todoOf(who.plain, wishId)]).toEqual([false, []]);
      }
    },
  },
  'Errand given to oneself': {
    before: async () => expect(await reach(ofErrands.leader, await errands.post())).toBe('errand.notYours'),
    after: async () => {
      const errandId = await errands.post();
      await give(errandId, 'leader');
      expect(await reach(ofErrands.leader, errandId)).toBe('ok');
    },
    takenBack: async () => {
      const [back, another] = [await errands.post(), await errands.post()];
      await give(back, 'leader');
      await errands.asks.answer(ofErrands.leader, 'errand.handBack', { errandId: back, reason: '出差' });
      await give(another, 'leader');
      await errands.asks.answer(ofErrands.staff, 'errand.assign', {
        ...{ errandId: another, memberId: 'inService', reason: '要电工' },
      });
      expect(await reach(ofErrands.leader, back)).toBe('errand.notYours');
      // In service and no member of a branch of the community: nothing of theirs for its leader either.
      expect(await reach(ofErrands.leader, another)).toBe('errand.unknown');
    },
  },
  'Errand given to another': {
    before: async () => {
      const errandId = await errands.post();
      expect([
        await reach(ofErrands.neighbourly, errandId),
        await given(ofErrands.neighbourly, errandId),
      ]).toEqual(['errand.unknown', false]);
    },
    after: async () => {
      const errandId = await errands.assign();
      expect([
        await reach(ofErrands.neighbourly, errandId),
        await given(ofErrands.neighbourly, errandId),
      ]).toEqual(['ok', true]);
    },
    takenBack: async () => {
      const errandId = await errands.assign();
      await errands.asks.answer(ofErrands.neighbourly, 'errand.handBack', { errandId, reason: '出差' });
      expect([
        await reach(ofErrands.neighbourly, errandId),
        await given(ofErrands.neighbourly, errandId),
      ]).toEqual(['errand.unknown', false]);
    },
  },
  'Help noted down': {
    before: async () => {
      await errands.post({}, 'openid-first');
      expect(await minesOf('openid-first')).toHaveLength(1);
      // Nobody who did not ask for themselves is picked.
      const behalf = await errands.post({ forWhom: 'behalf' }, ofErrands.staff);
      const asker = { kind: 'errand' as const, id: behalf };
      expect(await outcome(errands, ofErrands.leader, 'errand.jot', { line: '换灯泡', asker })).toBe(
        'errand.askerUnknown',
      );
    },
    after: async () => {
      const errandId = await jotFor('openid-second');
      expect((await minesOf('openid-second')).map((item) => item.errandId)).toContain(errandId);
      // It tells the helper nothing of the resident that they could not read before.
      const { postedBy } = await errands.detail(ofErrands.leader, errandId);
      expect(postedBy).toBe('王**');
    },
    takenBack: async () => {
      const errandId = await jotFor('openid-third');
      await errands.asks.answer(ofErrands.leader, 'errand.strike', { errandId, reason: '记错了' });
      const { state } = await errands.detail('openid-third', errandId);
      expect(state).toBe('withdrawn');
    },
  },
  'Registration of a member': {
    before: async () => {
      await registers(who.banker);
      expect([await serves(who.banker), await isCandidate('banker')]).toEqual([null, false]);
    },
    after: async () => {
      await registers(who.banker);
      await confirms('banker');
      expect([await serves(who.banker), await isCandidate('banker')]).toEqual([community._id, true]);
    },
    takenBack: async () => {
      await registers(who.nurse);
      await confirms('nurse');
      await registers(who.nurse, otherCommunity._id);
      expect(await serves(who.nurse)).toBe(community._id);
      await confirms('nurse', who.farStaff);
      expect([await serves(who.nurse), await isCandidate('nurse')]).toEqual([otherCommunity._id, false]);
    },
  },
  'Registration of a unit': {
    before: async () => {
      await units.ask();
      expect(await seesNeeds(who.doctor)).toBe('need.notRegistered');
    },
    after: async () => {
      await units.register();
      expect(await seesNeeds(who.doctor)).toBe('ok');
    },
    takenBack: async () => {
      await units.register();
      await endUnit();
      expect(await seesNeeds(who.doctor)).toBe('need.notRegistered');
    },
  },
  'Offer, taking up': {
    before: async () => {
      await units.register();
      const needId = await takenUp();
      for (const openid of [who.staff, who.doctor])
        expect(await lineFor(openid, needId)).toMatchObject({ state: 'offered', unitName: hospital.name });
    },
    after: async () => {
      await units.register();
      const needId = await takenUp();
      await units.asks.answer(who.staff, 'community.answerOffer', { needId, accept: true });
      for (const openid of [who.staff, who.doctor])
        expect(await lineFor(openid, needId)).toMatchObject({ state: 'agreed', unitName: hospital.name });
    },
    takenBack: async () => {
      await units.register();
      const [back, declined] = [await takenUp(), await takenUp()];
      await units.asks.answer(who.doctor, 'community.takeBackOffer', { needId: back, reason: '派不出人' });
      await units.asks.answer(who.staff, 'community.answerOffer', {
        ...{ needId: declined, accept: false, reason: '不用了' },
      });
      for (const needId of [back, declined])
        expect(await lineFor(who.staff, needId)).toMatchObject({ state: 'open', unitName: '' });
    },
  },
  'Service sheet': {
    before: async () => expect(await received()).toBe(0),
    after: async () => {
      await sendSheet('很耐心');
      expect(await received()).toBe(1);
    },
    takenBack: async () => {
      await sendSheet('很耐心');
      await sendSheet('很耐心，谢谢');
      expect(await received()).toBe(1);
    },
  },
};

describe.each(rows)('%s', (row) => {
  let cloud: Units | Errands | Meetings;
  beforeEach(async () => {
    cloud = await clouds[cloudOf(row)]();
  });
  afterEach(() => cloud.close());
  test('before yes', () => links[row].before());
  test('after yes', () => links[row].after());
  test('after taking back', () => links[row].takenBack());
});

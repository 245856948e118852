/** Who of all people may see what of an errand, in every state: a written table, asked for at the doors. */

import type { CallName, Output } from '../../contract/api';
import { type ErrandState, errandStates, errandViews } from '../../contract/words';
import { sealContact } from '../../server/errand/sealed-contact';
import { errandRow } from '../support/errand-row';
import { type Asker, contact, type Errands, startErrandCloud, who } from '../support/errands';
import { tree } from '../support/people';
import { published } from '../support/published';

const longAgo = new Date(Date.now() - 8 * 86_400_000);
const quiet = errandRow('QUIET', {
  ...{ state: 'done', doneAt: longAgo, doneBy: who.neighbourly, updatedAt: longAgo },
  ...{ assigneeId: 'neighbourly', assigneeOpenid: who.neighbourly, assigneeName: '李建国' },
  ...{ assigneeBranchId: tree.sisterBranch._id, solverBranchId: tree.sisterBranch._id },
  contact: sealContact(contact),
});

let errands: Errands;
beforeAll(async () => {
  errands = await startErrandCloud({ errands: [quiet] });
});
afterAll(() => errands.close());

const askers = Object.keys(who) as Asker[];

/** Who of all people is told something about an errand. */
async function told(errandId: string, tells: (errand: Output<'errand.detail'>) => boolean): Promise<Asker[]> {
  const found: Asker[] = [];
  for (const asker of askers) {
    const { envelope } = await errands.cloud.call(who[asker], 'errand.detail', { errandId });
    if (envelope.ok && tells(envelope.data)) found.push(asker);
  }
  return found;
}

/** The errand after somebody took a further step. */
async function after(errandId: string, asker: Asker, name: CallName, input: object): Promise<string> {
  const { envelope } = await errands.cloud.call(who[asker], name, { errandId, ...input });
  if (!envelope.ok) throw new Error(`${name} was refused: ${JSON.stringify(envelope)}`);
  return errandId;
}

const stages: Record<ErrandState, () => Promise<string>> = {
  submitted: () => errands.post(),
  accepted: async () => after(await errands.post(), 'staff', 'errand.accept', {}),
  assigned: () => errands.assign(),
  passedUp: async () => after(await errands.assign(), 'staff', 'errand.passUp', { reason: '归街道' }),
  done: () => errands.finish(),
  disputed: async () =>
    after(await errands.finish(), 'citizen', 'errand.confirm', { outcome: 'disputed', reason: '没好' }),
  confirmed: async () => after(await errands.finish(), 'citizen', 'errand.confirm', { reason: '谢谢' }),
  rejected: async () => after(await errands.post(), 'staff', 'errand.reject', { reason: '归物业' }),
  withdrawn: async () => after(await errands.assign(), 'citizen', 'errand.withdraw', {}),
  recorded: async () => {
    const jotting = { line: '帮着换了灯泡', whom: contact.name, place: contact.address };
    return (await errands.asks.answer(who.inService, 'errand.jot', jotting)).errandId;
  },
  undisputed: async () => {
    await errands.ring();
    return 'QUIET';
  },
};

const staffAndPoster: Asker[] = ['staff', 'colleague', 'citizen'];
/** The secretary of one of the community's branches: as one who may give it out, and as the leader of who does it. */
const andLeader: Asker[] = [...staffAndPoster, 'leader'];
const andAssignee: Asker[] = [...andLeader, 'neighbourly'];
const reachingInHand: Asker[] = [...staffAndPoster, 'neighbourly'];

/** The written table: for each state who may see the errand, and who may be told whom to reach. */
const table: Record<ErrandState, { seen: Asker[]; reach: Asker[] }> = {
  submitted: { seen: andLeader, reach: staffAndPoster },
  accepted: { seen: andLeader, reach: staffAndPoster },
  assigned: { seen: andAssignee, reach: reachingInHand },
  passedUp: { seen: [...staffAndPoster, 'township'], reach: staffAndPoster },
  done: { seen: andAssignee, reach: reachingInHand },
  disputed: { seen: andAssignee, reach: reachingInHand },
  confirmed: { seen: andAssignee, reach: staffAndPoster },
  undisputed: { seen: andAssignee, reach: staffAndPoster },
  // Noted down by somebody in service: for the community's staff, the leaders of its branches, and, without the name, their own.
  recorded: {
    seen: ['staff', 'colleague', 'leader', 'inService', 'unitLeader'],
    reach: ['staff', 'colleague', 'leader', 'inService'],
  },
  rejected: { seen: staffAndPoster, reach: staffAndPoster },
  withdrawn: { seen: andAssignee, reach: staffAndPoster },
};
const secrets = new RegExp(`${contact.phone}|${contact.address}|秀兰`);
const sorted = (some: readonly Asker[]) => [...some].sort();

describe.each(errandStates)('an errand that is %s', (state) => {
  let errandId: string;
  beforeAll(async () => {
    errandId = await stages[state]();
  });

  test('is seen and reached by those of the table, and nobody else', async () => {
    const { seen, reach } = table[state];
    expect(sorted(await told(errandId, (errand) => errand.state === state))).toEqual(sorted(seen));
    expect(sorted(await told(errandId, ({ mayReach }) => mayReach))).toEqual(sorted(reach));
  });

  test('tells its contact in no answer but the one to those whom it may tell', async () => {
    for (const asker of askers) {
      const { envelope } = await errands.cloud.call(who[asker], 'errand.contact', { errandId });
      expect([asker, envelope.ok]).toEqual([asker, table[state].reach.includes(asker)]);
      if (envelope.ok) {
        expect(envelope.data).toEqual(state === 'recorded' ? { ...contact, phone: null } : contact);
      }
      const { envelope: detail } = await errands.cloud.call(who[asker], 'errand.detail', { errandId });
      expect(JSON.stringify(detail)).not.toMatch(secrets);
    }
  });

  test('lets nobody take a step who may not see it, and says no more than of one that is not there', async () => {
    const spot = { line: '换灯', kind: 'other' };
    const input = { errandId, reason: '原因', note: '说明', memberId: 'inService', ...spot };
    const { seen } = table[state];
    const others = ['post', 'list', 'log', 'decideHeld', 'jot', 'askers', 'evening', 'ownContact'];
    const steps = [...published.keys()]
      .flatMap((call) => (call.startsWith('errand.') ? [call.slice('errand.'.length)] : []))
      .filter((name) => !others.includes(name));
    for (const asker of askers.filter((one) => !seen.includes(one))) {
      for (const name of steps) {
        const { envelope } = await errands.cloud.call(who[asker], `errand.${name}`, input);
        expect([asker, name, envelope.error?.code]).toEqual([asker, name, 'errand.unknown']);
      }
    }
  });
});

test('who has it in hand is named in full to who gave it out, and by surname to the resident', async () => {
  const errandId = await errands.assign();
  const named = await told(errandId, ({ assignee }) => assignee === '李建国');
  expect(sorted(named)).toEqual(sorted(['staff', 'colleague', 'leader', 'neighbourly']));
  expect(await told(errandId, ({ assignee }) => assignee === '李同志')).toEqual(['citizen']);
});

test('of a work unit the leaders see what their own member does, and neither whom to reach nor how to give it on', async () => {
  const errandId = await errands.assign({}, 'inService');
  const { mayReach, may } = await errands.detail(who.unitLeader, errandId);
  expect([mayReach, Object.values(may).includes(true)]).toEqual([false, false]);
  const { items } = await errands.asks.answer(who.unitLeader, 'errand.list', { view: 'branch' });
  expect(items.map((one) => one.errandId)).toContain(errandId);
});

test('what a branch entered for somebody is seen by its leaders, and its contact by who wrote it down', async () => {
  const errandId = await errands.post({ forWhom: 'behalf' }, who.leader);
  await errands.asks.answer(who.staff, 'errand.assign', { errandId, memberId: 'inService' });
  expect((await errands.detail(who.leader, errandId)).mayReach).toBe(true);
  expect(sorted(await told(errandId, ({ behalf }) => behalf))).toEqual(
    sorted(['staff', 'colleague', 'leader', 'inService', 'unitLeader']),
  );
});

test('lists are for those whose they are, and never carry a contact or a full name of a resident', async () => {
  await errands.assign();
  for (const asker of askers) {
    for (const view of errandViews) {
      const { envelope } = await errands.cloud.call(who[asker], 'errand.list', { view });
      expect(JSON.stringify(envelope)).not.toMatch(secrets);
      expect(envelope.data.offered).toContain(envelope.data.view);
      if (view === 'community') {
        const isTheirs = envelope.data.view === 'community';
        expect([asker, isTheirs]).toEqual([asker, /staff|colleague|farStaff/.test(asker)]);
      }
    }
  }
  const far = await errands.asks.answer(who.farStaff, 'errand.list', { view: 'community' });
  expect(far.items).toEqual([]);
});

test('nothing sent to anybody holds an openid, an assignee id or the tree above the community', async () => {
  const errandId = await errands.finish();
  for (const asker of askers) {
    const detail = await errands.cloud.call(who[asker], 'errand.detail', { errandId });
    const list = await errands.cloud.call(who[asker], 'errand.list', { view: 'mine' });
    expect(JSON.stringify([detail.envelope, list.envelope])).not.toMatch(
      /openid|assigneeId|"line"|sealed|v1\./i,
    );
  }
});

test('the database alone tells nobody whom to reach', async () => {
  const errandId = await errands.post();
  const { result } = await errands.cloud.cloud.backend.engine.find('errands', { query: { _id: errandId } });
  const stored = JSON.stringify(result);
  expect(stored).toContain('楼道灯坏了');
  for (const secret of Object.values(contact)) expect(stored).not.toContain(secret);
});

/**
 * Nobody judges what they have a part in: every published call is classified, and every one that judges is tried by
 * everybody who may have a part in its record, and by who judges instead.
 */
import { refusals } from '../../src/i18n/zh-CN/refusals';
import { branchCells, heldActivity } from '../support/both-sides/branch-cells';
import { type Cell, classOf, type Judging, judging } from '../support/both-sides/classes';
import { errandCells } from '../support/both-sides/errand-cells';
import { letterCells } from '../support/both-sides/letter-cells';
import { unitCells } from '../support/both-sides/unit-cells';
import { wishCells } from '../support/both-sides/wish-cells';
import { type Errands, startErrandCloud } from '../support/errands';
import { type Meetings, startMeetingCloud } from '../support/meeting';
import { accountsOf, organizations, person, tree } from '../support/people';
import { published } from '../support/published';
import { members as aroundUnits, bank, startUnitCloud, type Units } from '../support/units';
import { people, startWishCloud, type Wishes } from '../support/wishes';

const { community: place, sisterBranch, township } = tree;
const wishPeople = [
  ...people,
  person('neutral', { branch: sisterBranch, offices: [['communityStaff', place]] }),
  person('clerk', { branch: sisterBranch, communityId: place._id, offices: [['township', township]] }),
  person('clerkToo', { branch: sisterBranch, communityId: place._id, offices: [['township', township]] }),
  person('sisterSecretary', { branch: sisterBranch, offices: [['secretary', sisterBranch]] }),
];
const unitPeople = [
  ...aroundUnits,
  person('bankDeputy', {
    branch: bank,
    offices: [
      ['communityStaff', place],
      ['committee', bank],
    ],
  }),
];

let wishes: Wishes;
let errands: Errands;
let units: Units;
let meetings: Meetings;
const settings = { DAOZHIBU_OPEN_WISHES: '1000', DAOZHIBU_CLAIMS: '1000', DAOZHIBU_POSTINGS_A_DAY: '1000' };

const cells: Record<Judging, readonly Cell[]> = {
  ...wishCells(() => wishes),
  ...errandCells(() => errands),
  ...unitCells(() => units),
  ...branchCells(() => meetings),
  ...letterCells(() => wishes),
};

test('every published call is said to judge or not', () => {
  expect(Object.keys(classOf).sort()).toEqual([...published.keys()].sort());
  expect(published.size).toBeGreaterThan(120);
});

test('every call that judges is tried by somebody who has a part in it, and by somebody who has none', () => {
  for (const name of judging) {
    const rights = new Set(cells[name].map(({ right }) => right));
    expect([name, rights.has('ok'), rights.size > 1]).toEqual([name, true, true]);
    for (const right of rights) {
      if (right !== 'ok' && right !== 'passedUp') expect(refusals).toHaveProperty([right]);
    }
  }
});

const byArea = (...of: readonly string[]) =>
  judging
    .filter((name) => of.some((begins) => name.startsWith(begins)))
    .flatMap((name) => cells[name].map((cell) => [name, cell.part, cell.right, cell] as const));

describe('a wish, or a letter about one', () => {
  beforeAll(async () => {
    wishes = await startWishCloud(
      { organizations, members: wishPeople, accounts: accountsOf(wishPeople) },
      settings,
    );
  });
  afterAll(() => wishes.close());
  test.each(byArea('wish.', 'message.'))('%s by %s: %s', async (_name, _part, right, { tried }) => {
    expect(await tried()).toBe(right);
  });
});

describe('an errand', () => {
  beforeAll(async () => {
    errands = await startErrandCloud();
  });
  afterAll(() => errands.close());
  test.each(byArea('errand.'))('%s by %s: %s', async (_name, _part, right, { tried }) => {
    expect(await tried()).toBe(right);
  });
});

describe('a unit, or who registers', () => {
  beforeEach(async () => {
    units = await startUnitCloud({ members: unitPeople, accounts: accountsOf(unitPeople) }, settings);
  });
  afterEach(() => units.close());
  test.each(byArea('community.', 'member.answerRegistration'))(
    '%s by %s: %s',
    async (_name, _part, right, { tried }) => {
      expect(await tried()).toBe(right);
    },
  );
});

describe('a branch', () => {
  beforeEach(async () => {
    meetings = await startMeetingCloud({ activities: [heldActivity()] });
  });
  afterEach(() => meetings.close());
  const ofBranch = byArea('study.', 'activity.', 'member.').filter(
    ([name]) => name !== 'member.answerRegistration',
  );
  test.each(ofBranch)('%s by %s: %s', async (_name, _part, right, { tried }) => {
    expect(await tried()).toBe(right);
  });
});

/**
 * A row that somebody wrote beside the app grants nothing: each signed part of a roll entry is altered in turn in the store
 * itself, and every call of the contract then answers its person as it answers a stranger.
 */

import { textOfMember } from '../../server/kernel/access/proof';
import { signedMember } from '../../server/kernel/access/sign';
import { publicKeyOf, signatureOf } from '../../server/kernel/access/signature';
import type { MemberRecord } from '../../server/records/member';
import { unitRegistrationId } from '../../server/records/unit-registration';
import { activityRow } from '../support/activity-row';
import { startTestCloud, TEST_KEYS, type TestCloud } from '../support/cloud';
import { errandRow } from '../support/errand-row';
import { everyCall, inputFor } from '../support/every-call';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { wishOf } from '../support/year';

const { city, county, township, community, branch, farBranch } = tree;

/** Somebody who may all that a role may. */
const officer = person('officer', {
  name: '包全',
  communityId: community._id,
  offices: [
    ['secretary', branch],
    ['committee', branch],
    ['communityStaff', community],
    ['township', township],
    ['county', county],
    ['city', city],
  ],
});
const openid = openidOf('officer');
const stranger = 'openid-stranger';

const { signature: _, ...unsigned } = signedMember(officer);
/** The officer's row with the signature over one that differs in these parts. */
const signedAs = (parts: Partial<MemberRecord>): MemberRecord => ({
  ...unsigned,
  signature: signedMember({ ...unsigned, ...parts }).signature,
});
const otherKey = 'b7'.repeat(32);
const farLine = [...farBranch.ancestors, farBranch._id];

const alterations: Readonly<Record<string, MemberRecord>> = {
  'signed by nobody': unsigned,
  'signed with nothing': { ...unsigned, signature: '' },
  'signed with rubbish': { ...unsigned, signature: 'v1.abcdef.AAAA' },
  'signed by a key that is not believed': {
    ...unsigned,
    signature: signatureOf(textOfMember(unsigned), otherKey),
  },
  "another's id": signedAs({ _id: 'plain' }),
  "another's openid": signedAs({ openid: openidOf('plain') }),
  'nobody bound': signedAs({ openid: null }),
  'no office': signedAs({ offices: [] }),
  'another office': signedAs({ offices: officer.offices.slice(1) }),
  'another place of an office': signedAs({
    offices: officer.offices.map((office, at) =>
      at === 0 ? { ...office, organizationId: farBranch._id } : office,
    ),
  }),
  'another branch': signedAs({ branchId: farBranch._id }),
  'another line': signedAs({ line: farLine }),
  'not on the roll': signedAs({ onRoll: false }),
};

const known = {
  ...{
    activityId: 'A',
    wishId: 'W',
    errandId: 'E',
    memberId: 'plain',
    memberIds: ['plain'],
    ownerId: 'plain',
  },
  ...{ branchId: branch._id, communityId: community._id, organizationId: city._id },
  ...{ needId: 'N', requestId: 'R', feedbackId: 'F', recordId: 'S', resolutionId: 'D', phone: '13800138000' },
  ...{ title: '换灯泡', reason: '说明', note: '说明' },
};

const now = new Date();
const at = {
  branchId: branch._id,
  communityId: community._id,
  state: 'waiting',
  askedAt: now,
  updatedAt: now,
};
/** One of each that roles are about, as far as permission looks at it. */
const records = {
  wishes: [
    wishOf('W', '', '2026-11', {
      ...{ state: 'claimed', claimerId: 'officer', claimerOpenid: openid, claimedAt: now, heardAt: now },
    }),
  ],
  needs: [
    { _id: 'N', ...at, state: 'listed', kind: 'need', title: '换灯泡', year: 2026, steps: [], listedAt: now },
  ],
  unitRegistrations: [{ _id: unitRegistrationId(branch._id, community._id), ...at, steps: [] }],
  bindRequests: [
    {
      _id: 'R',
      ...at,
      openid: 'openid-asking',
      name: '某某',
      phone: '',
      phoneHash: 'none',
      answererId: null,
    },
  ],
  registrations: [{ _id: 'R', ...at, name: '某某' }],
  feedbacks: [
    {
      ...{
        _id: 'F',
        openid: 'openid-writer',
        concerned: [],
        receiverId: township._id,
        townshipId: township._id,
      },
      ...{ line: [city._id, county._id, township._id], state: 'waiting', at: now, about: null, contact: '' },
    },
  ],
  studyRecords: [{ _id: 'S', ...at, memberId: 'plain', year: 2026, sentAt: now }],
  resolutions: [
    { _id: 'D', ...at, activityId: 'A', ownerId: 'plain', state: 'open', history: [], version: 1 },
  ],
} as unknown as Parameters<typeof seedOf>[0];

let cloud: TestCloud;
beforeAll(async () => {
  const people = [officer, person('plain')];
  cloud = await startTestCloud({
    seed: seedOf({
      organizations,
      members: people,
      accounts: [...accountsOf(people), { _id: stranger, memberId: null, updatedAt: new Date(0) } as never],
      activities: [activityRow('A', { state: 'draft' })],
      errands: [errandRow('E')],
      ...records,
    }),
  });
});
afterAll(() => cloud.close());

async function write(row: MemberRecord) {
  const { _id, ...rest } = row;
  await cloud.cloud.backend.engine.modify('members', {
    query: { _id },
    changes: rest as never,
    ...{ multi: false, merge: false, upsert: true },
  });
}

/** What differs from call to call, whoever makes it. */
const own = (key: string, value: unknown) => (/(Id|At|^at|^number|^url)$/.test(key) ? '…' : value);
async function answered(who: string, { call, contract }: (typeof everyCall)[number]): Promise<string> {
  const { envelope } = await cloud.call(who, call, inputFor(contract, known));
  return JSON.stringify([call, envelope], own);
}

test('every call takes the input that is made for it', async () => {
  const refused: string[] = [];
  for (const one of everyCall) {
    const answer = await answered('openid-somebody', one);
    if (/call\.(badInput|failed|malformed|unknownAction)/.test(answer)) refused.push(answer);
  }
  expect(refused).toEqual([]);
});

test.each(Object.entries(alterations))('%s: every call answers as to a stranger', async (_what, row) => {
  await write(row);
  for (const one of everyCall) {
    const [theirs, strangers] = await Promise.all([openid, stranger].map((who) => answered(who, one)));
    expect(theirs).toBe(strangers);
  }
});

/** Answered alike: for everybody, about the caller's own, or about what nobody made here. */
const alike: readonly string[] = [
  // A branch that is asked, a code that is scanned, what a log or a picture is of: none of them was made.
  ...['activity.agreeJoint', 'activity.checkIn', 'activity.leaveJoint', 'document.dailyLog', 'errand.log'],
  ...['member.answerRegistration', 'wish.removePicture'],
  ...['activity', 'community', 'errand', 'member', 'study', 'wish'].map((area) => `${area}.decideHeld`),
  // For administrators, whatever office somebody holds.
  'member.doctor',
  // For everybody, or about what the caller said and holds themselves.
  ...[
    'member.agree',
    'errand.ownContact',
    'wish.ownContact',
    'study.change',
    'study.entry',
    'study.withdraw',
    'errand.post',
    'member.organizations',
    'member.redeem',
    'member.resign',
    'message.feedback',
  ],
  ...['message.list', 'message.read', 'summary.publicPage', 'summary.templates', 'wish.list', 'wish.post'],
  // For whoever wished.
  ...['wish.confirm', 'wish.reply', 'wish.withdraw'],
];

test('signed as it stands, the same calls answer an officer otherwise', async () => {
  await write(signedMember(officer));
  const otherwise: string[] = [];
  for (const one of everyCall) {
    if ((await answered(openid, one)) !== (await answered(stranger, one))) otherwise.push(one.call);
  }
  // Whatever is not among these is for everybody, or asks for a record that nobody made here.
  expect(everyCall.map(({ call }) => call).filter((call) => !otherwise.includes(call))).toEqual(
    [...alike].sort(),
  );
});

test('a signature by a former key counts while that key is among those believed', async () => {
  const signers = `${TEST_KEYS.DAOZHIBU_SIGNERS},${publicKeyOf(otherKey)}`;
  const exchanging = await startTestCloud({
    seed: seedOf({
      organizations,
      members: [{ ...unsigned, signature: signatureOf(textOfMember(unsigned), otherKey) } as MemberRecord],
      accounts: accountsOf([officer]),
    }),
    environment: { ...TEST_KEYS, DAOZHIBU_SIGNERS: signers },
  });
  const { envelope } = await exchanging.call(openid, 'member.me', {});
  expect(envelope.data.member.memberId).toBe('officer');
  await exchanging.close();
});

/** Who may see what of a joint activity: every look at it, by everybody who stands in some relation to it. */
import type { CallName } from '../../contract/api';
import { type Meetings, startMeetingCloud } from '../support/meeting';
import { accountsOf, openidOf, person, tree } from '../support/people';

const PHONE = 'SEALED-13800138000';
const of = (branch: typeof tree.branch) => ({ branch, phone: PHONE, phoneHash: 'HASH-13800138000' });
const people = [
  person('secretary', { ...of(tree.branch), offices: [['secretary', tree.branch]] }),
  person('hostMember', { ...of(tree.branch), name: '海日罕' }),
  person('partnerSecretary', { ...of(tree.farBranch), offices: [['secretary', tree.farBranch]] }),
  person('partnerMember', { ...of(tree.farBranch), name: '朝鲁门' }),
  person('otherMember', { ...of(tree.farBranch), name: '苏日娜' }),
  person('neither', of(tree.sisterBranch)),
  person('overHost', { ...of(tree.sisterBranch), offices: [['township', tree.township]] }),
  person('overPartner', { ...of(tree.sisterBranch), offices: [['county', tree.otherCounty]] }),
  person('overBoth', { ...of(tree.sisterBranch), offices: [['city', tree.city]] }),
];

/** What must be told apart, and by what it is recognized in an answer. */
const secrets = {
  hostName: '海日罕',
  partnerName: '苏日娜',
  hostReason: '住院做手术',
  partnerReason: '去外地看病',
  openid: 'openid-',
  phone: '13800138000',
} as const;
type Secret = keyof typeof secrets;

/** Of each relation: what it may see, in any answer. Phones and identities nobody ever sees. */
const maySee: Readonly<Record<string, readonly Secret[]>> = {
  secretary: ['hostName', 'hostReason'],
  hostMember: ['hostName', 'hostReason'], // their own
  partnerSecretary: ['partnerName', 'partnerReason'],
  partnerMember: [],
  otherMember: ['partnerName', 'partnerReason'], // their own
  neither: [],
  overHost: ['hostName'],
  overPartner: ['partnerName'],
  overBoth: ['hostName', 'partnerName'],
  citizen: [],
};
const relations = Object.keys(maySee);
/** Who writes the minutes may charge anybody of the meeting with what was resolved, and so chooses among their names. */
const alsoSees = (relation: string, name: CallName): readonly Secret[] =>
  relation === 'secretary' && name === 'activity.minutes' ? ['partnerName'] : [];
const looks: readonly CallName[] = [
  'activity.detail',
  'activity.attendance',
  'activity.code',
  'activity.minutes',
  'activity.list',
  'activity.leaveRequests',
  'summary.home',
  'message.list',
  'member.groups',
];

let meetings: Meetings;
let activityId: string;

beforeAll(async () => {
  meetings = await startMeetingCloud({ members: people, accounts: accountsOf(people) });
  const { asks } = meetings;
  activityId = await meetings.plan({ withBranchIds: [tree.farBranch._id] }, [openidOf('partnerSecretary')]);
  for (const [key, leader, reason] of [
    ['hostMember', 'secretary', secrets.hostReason],
    ['otherMember', 'partnerSecretary', secrets.partnerReason],
  ] as const) {
    await asks.answer(openidOf(key), 'activity.askLeave', { activityId, kind: 'sick', reason });
    await asks.answer(openidOf(leader), 'activity.decideLeave', { activityId, memberId: key, approve: true });
  }
});
afterAll(() => meetings.close());

const seenBy = async (relation: string, name: CallName): Promise<string> => {
  const about = ['activity.list', 'activity.leaveRequests', 'summary.home', 'message.list', 'member.groups'];
  const input = about.includes(name) ? {} : { activityId };
  const { envelope } = await meetings.cloud.call(openidOf(relation), name, input);
  return JSON.stringify(envelope);
};

describe.each(relations)('%s', (relation) => {
  test.each(looks)('sees by %s nothing that is not theirs to see', async (name) => {
    const answer = await seenBy(relation, name);
    const seen = (Object.keys(secrets) as Secret[]).filter((secret) => answer.includes(secrets[secret]));
    const may = [...(maySee[relation] ?? []), ...alsoSees(relation, name)];
    expect(may).toEqual(expect.arrayContaining(seen));
  });
});

test.each([
  ['secretary', ['hostName', 'hostReason']],
  ['partnerSecretary', ['partnerName', 'partnerReason']],
  ['overHost', ['hostName']],
  ['overPartner', ['partnerName']],
  ['overBoth', ['hostName', 'partnerName']],
] as const)('%s does see on the roll what is theirs', async (relation, secretsSeen) => {
  const answer = await seenBy(relation, 'activity.attendance');
  for (const secret of secretsSeen) expect(answer).toContain(secrets[secret]);
});

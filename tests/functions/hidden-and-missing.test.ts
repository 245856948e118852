/**
 * What is hidden is answered like what is not there: every call of the contract that names a record by its id, for a record
 * that the caller may not know of and for one that does not exist. Inputs are made from the contract's own fields.
 */
import { activityRow } from '../support/activity-row';
import { everyCall, fieldsOf, inputFor } from '../support/every-call';
import { accountsOf, openidOf, organizations, person, tree } from '../support/people';
import { people as ofWishes, startWishCloud, type Wishes, who } from '../support/wishes';

const areas: readonly string[] = ['activity', 'document', 'errand', 'study', 'wish'];

/** Every call with a field of this name, and what it is sent. */
const callsWith = (field: string) =>
  everyCall.filter(
    ({ area, contract }) => areas.includes(area) && field in fieldsOf(contract.input as never),
  );

let wishes: Wishes;
const hidden: Record<string, readonly string[]> = {};

beforeAll(async () => {
  const far = person('farSecretary', {
    branch: tree.farBranch,
    offices: [
      ['secretary', tree.farBranch],
      ['communityStaff', tree.otherCommunity],
    ],
    communityId: tree.otherCommunity._id,
  });
  const people = [...ofWishes, far];
  const draft = activityRow('DRAFT', { state: 'draft' });
  const asked = {
    branchId: tree.farBranch._id,
    branchName: tree.farBranch.name,
    by: 'secretary',
    at: new Date(),
  };
  wishes = await startWishCloud({
    organizations,
    members: people,
    accounts: accountsOf(people),
    activities: [draft, activityRow('INVITING', { state: 'draft', asked: [asked] })],
  });
  const waiting = await wishes.post();
  const rejected = await wishes.post();
  const refusal = { wishId: rejected, decision: 'reject', reason: '不归我们管' } as const;
  await wishes.asks.answer(who.staff, 'wish.verify', refusal);
  const { errandId } = await wishes.asks.answer(who.citizen, 'errand.post', {
    title: '楼道灯坏了',
    kind: 'facilities',
    communityId: tree.community._id,
    contact: { name: '王秀兰', phone: '13812345678', address: '杏花社区3号楼201' },
  });
  Object.assign(hidden, {
    activityId: ['DRAFT', 'INVITING'],
    wishId: [waiting, rejected],
    errandId: [errandId],
  });
});
afterAll(() => wishes.close());

/** None of these may know of any of them. */
const strangers = ['openid-nobody', openidOf('plain'), openidOf('farSecretary'), openidOf('otherCounty')];

describe.each(['activityId', 'wishId', 'errandId'])('A7: %s', (field) => {
  test('there are calls that take one', () => {
    expect(callsWith(field).length).toBeGreaterThan(10);
  });

  test.each(callsWith(field))(
    '$call answers a hidden one like one that is not there',
    async ({ call, contract }) => {
      for (const openid of strangers) {
        const answers = [];
        for (const id of ['missing-one', ...(hidden[field] ?? [])]) {
          const { envelope } = await wishes.cloud.call(openid, call, inputFor(contract, { [field]: id }));
          answers.push(envelope);
        }
        expect(answers[0].error?.code).not.toMatch(/^call\.(badInput|failed|malformed)$/);
        for (const answer of answers) expect([openid, answer]).toEqual([openid, answers[0]]);
        expect([openid, answers[0].ok]).toEqual([openid, false]);
      }
    },
  );
});

test('who may know of it is told precisely', async () => {
  const [wishId = ''] = hidden.wishId ?? [];
  const { code } = await wishes.asks.refusal(who.citizen, 'wish.confirm', {
    wishId,
    fulfilled: true,
    rating: 5,
  } as never);
  expect(code).not.toBe('wish.unknown');
  const announce = { activityId: 'DRAFT' };
  expect(await wishes.asks.refusal(who.secretary, 'activity.code', announce)).toEqual({
    code: 'activity.notAnnounced',
  });
});

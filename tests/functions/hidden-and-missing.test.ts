/**
 * What is hidden is answered like what is not there: every call of the contract that names a record by its id, for a record
 * that the caller may not know of and for one that does not exist. Inputs are made from the contract's own fields.
 */
import type * as z from 'zod';
import * as activity from '../../contract/activity';
import type { CallContract } from '../../contract/call';
import * as document from '../../contract/document';
import * as errand from '../../contract/errand';
import * as study from '../../contract/study';
import * as wish from '../../contract/wish';
import { activityRow } from '../support/activity-row';
import { accountsOf, openidOf, organizations, person, tree } from '../support/people';
import { people as ofWishes, startWishCloud, type Wishes, who } from '../support/wishes';

const areas = { activity, document, errand, study, wish };

const samples: readonly unknown[] = [
  undefined,
  'nowhere',
  'cloud://none/uploads/pictures/0000000000000000.jpg',
  '说明',
  new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
  new Date().toISOString(),
  0,
  1,
  true,
  [],
  ['nowhere'],
  [
    { title: '换灯泡', category: 'repairs' },
    { title: '换门锁', category: 'repairs' },
  ],
];

const shapeOf = (schema: z.ZodType): Record<string, z.ZodType> => {
  const { innerType } = schema.def as { innerType?: z.ZodType };
  if (innerType) return shapeOf(innerType);
  return 'shape' in schema ? (schema.shape as Record<string, z.ZodType>) : {};
};

function inputWith(contract: CallContract, field: string, id: string): Record<string, unknown> {
  const shape = shapeOf(contract.input as z.ZodType);
  const made = Object.entries(shape).map(([name, schema]) => {
    const options = [...samples, ...((schema as { options?: readonly unknown[] }).options ?? [])];
    return [name, name === field ? id : options.find((sample) => schema.safeParse(sample).success)];
  });
  return Object.fromEntries(made);
}

/** Every call with a field of this name, and what it is sent. */
const callsWith = (field: string) =>
  Object.entries(areas).flatMap(([area, calls]) =>
    Object.entries(calls as Record<string, unknown>).flatMap(([name, contract]) => {
      const isCall = typeof contract === 'object' && contract !== null && 'refusals' in contract;
      if (!isCall || !(field in shapeOf((contract as CallContract).input as z.ZodType))) return [];
      return [{ call: `${area}.${name}`, contract: contract as CallContract }];
    }),
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
          const { envelope } = await wishes.cloud.call(openid, call, inputWith(contract, field, id));
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

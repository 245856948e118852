import { type Errands, people, startErrandCloud, who } from '../support/errands';
import { accountsOf, openidOf, organizations, person, tree } from '../support/people';

const { sisterBranch, township } = tree;
const office = ['township', township] as const;
const others = [
  person('clerk', { name: '何街道', offices: [office] }),
  /** Works for the township, and is of the community's branch besides: sees to errands like anybody. */
  person('both', { name: '唐两头', branch: sisterBranch, offices: [office] }),
  person('leads', { branch: sisterBranch, offices: [['secretary', sisterBranch], office] }),
];

let errands: Errands;
beforeEach(async () => {
  const members = [...people, ...others];
  errands = await startErrandCloud({ organizations, members, accounts: accountsOf(members) });
});
afterEach(() => errands.close());

const complain = async (errandId: string, openid: string = who.citizen) => {
  const about = { kind: 'errand' as const, id: errandId };
  const input = { kind: 'complaint' as const, text: '灯换了又坏，没人来看', about };
  return (await errands.asks.answer(openid, 'message.postFeedback', input)).feedbackId;
};
const received = async (openid: string) => {
  const { envelope } = await errands.cloud.call(openid, 'message.feedback', { view: 'received' });
  return envelope.ok ? envelope.data.items.map(({ feedbackId }: { feedbackId: string }) => feedbackId) : [];
};
const everybody = [...Object.values(who), ...others.map(({ _id }) => openidOf(_id))];
async function receivers(feedbackId: string): Promise<string[]> {
  const found: string[] = [];
  for (const openid of everybody) if ((await received(openid)).includes(feedbackId)) found.push(openid);
  return found.sort();
}

test('a complaint about an errand reaches neither whom it was given to, nor who leads their branch, nor the staff', async () => {
  const errandId = await errands.assign({}, 'both');
  const feedbackId = await complain(errandId);
  expect(await receivers(feedbackId)).toEqual([who.township, openidOf('clerk')].sort());
  const answer = { feedbackId, answer: '知道了' };
  for (const openid of [openidOf('both'), openidOf('leads'), who.staff]) {
    const refused = await errands.asks.refusal(openid, 'message.answerFeedback', answer);
    expect(refused.code).toBe('feedback.unknown');
  }
});

test('nor whoever had it before', async () => {
  const errandId = await errands.assign({}, 'both');
  const other = { errandId, memberId: 'neighbourly', reason: '出差了' };
  await errands.asks.answer(who.staff, 'errand.assign', other);
  expect(await receivers(await complain(errandId))).toEqual([who.township, openidOf('clerk')].sort());
});

test('nobody complains about an errand that they may not know of', async () => {
  const errandId = await errands.assign();
  const about = { kind: 'errand', id: errandId };
  for (const openid of [who.stranger, who.plain, who.farStaff]) {
    const input = { kind: 'complaint', text: '怎么回事', about };
    const refused = await errands.asks.refusal(openid, 'message.postFeedback', input);
    expect(refused.code).toBe('feedback.aboutUnknown');
  }
});

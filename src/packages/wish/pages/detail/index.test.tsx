import Taro from '@tarojs/taro';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { aContact, aHome, aWishInFull } from '../../../../../tests/pages/a-wish';
import WishDetailPage from './index';

type Given = Parameters<typeof aWishInFull>[0];

function openWish(given: Given, answers: Answers = {}) {
  const calls = aCloud({
    'summary.home': () => aHome({ member: { isInService: true } }),
    'wish.detail': () => aWishInFull(given),
    ...answers,
  });
  openPage(<WishDetailPage />, { wishId: 'w1' });
  return calls;
}
const inputs = (calls: [string, unknown][], name: string) =>
  calls.filter(([one]) => one === name).map(([, input]) => input);

test('the second of two claimers is told and led back to the wall', async () => {
  openWish({ may: { claim: true } }, { 'wish.claim': () => ({ refused: 'wish.taken' }) });
  await userEvent.click(await screen.findByText('我来帮'));
  await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/wishes/index' }));
  expect(Taro.showModal).toHaveBeenLastCalledWith(expect.objectContaining({ title: '晚了一步' }));
});

test('the one who wins sees whom to reach and what to do next', async () => {
  openWish(
    { may: { claim: true } },
    { 'wish.claim': () => ({ state: 'claimed', contact: aContact, dueOn: '2026-12-01' }) },
  );
  await userEvent.click(await screen.findByText('我来帮'));
  expect(await screen.findByText('认领成功，谢谢您')).toBeInTheDocument();
  expect(screen.getByText(/12月1日前办好就行/)).toBeInTheDocument();
});

test('done needs a sentence on what was done', async () => {
  const calls = openWish(
    { state: 'claimed', may: { fulfil: true, giveUp: true } },
    { 'wish.fulfil': () => ({ state: 'fulfilled' }) },
  );
  await userEvent.click(await screen.findByText('办好了'));
  await userEvent.click(screen.getByText('反馈已办好'));
  expect(screen.getByRole('alert')).toHaveTextContent('写一句，让对方知道');
  await userEvent.type(screen.getByRole('textbox'), '换了灯泡');
  await userEvent.click(screen.getByText('反馈已办好'));
  await waitFor(() => expect(inputs(calls, 'wish.fulfil')).toEqual([{ wishId: 'w1', note: '换了灯泡' }]));
});

test('the citizen confirms with a word for how satisfied they are', async () => {
  const calls = openWish(
    { state: 'fulfilled', may: { confirm: true } },
    { 'wish.confirm': () => ({ state: 'confirmed' }) },
  );
  await userEvent.click(await screen.findByText('确认已办好'));
  await userEvent.click(screen.getByRole('radio', { name: '满意' }));
  const sheet = screen.getByText('办得怎么样？').closest('.sheet') as HTMLElement;
  await userEvent.click(within(sheet).getByText('确认已办好'));
  await waitFor(() =>
    expect(inputs(calls, 'wish.confirm')).toEqual([
      { wishId: 'w1', outcome: 'confirmed', thanks: '', rating: 4 },
    ]),
  );
});

test.each([
  ['stay off the public page', 0, false],
  ['stand there without a name once the citizen wants it', 1, true],
])('thanks %s', async (_, taps, mayShowThanks) => {
  const calls = openWish(
    { state: 'fulfilled', may: { confirm: true } },
    { 'wish.confirm': () => ({ state: 'confirmed' }) },
  );
  await userEvent.click(await screen.findByText('确认已办好'));
  expect(screen.queryByText('也放到公开页')).not.toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox'), '谢谢小陈');
  expect(screen.getByText(/不写您的名字/)).toBeInTheDocument();
  for (let tap = 0; tap < taps; tap += 1) await userEvent.click(screen.getByRole('checkbox'));
  const sheet = screen.getByText('办得怎么样？').closest('.sheet') as HTMLElement;
  await userEvent.click(within(sheet).getByText('确认已办好'));
  await waitFor(() =>
    expect(inputs(calls, 'wish.confirm')).toEqual([
      { wishId: 'w1', outcome: 'confirmed', thanks: '谢谢小陈', mayShowThanks },
    ]),
  );
});

test('thanks that stand on public pages can be taken off', async () => {
  const given = { state: 'confirmed', rating: 5, thanks: '谢谢小陈', thanksShown: true } as const;
  const calls = openWish(
    { ...given, may: { hideThanks: true } },
    { 'wish.hideThanks': () => ({ state: 'confirmed' }) },
  );
  await userEvent.click(await screen.findByText('不放了'));
  await waitFor(() => expect(inputs(calls, 'wish.hideThanks')).toEqual([{ wishId: 'w1' }]));
});

test('thanks that wait are read by the staff before they go up, in the words that would stand there', async () => {
  const given = { state: 'confirmed', rating: 5, thanks: '谢谢李建国', thanksOffered: '谢谢李同志' } as const;
  const calls = openWish(
    { ...given, may: { showThanks: true, hideThanks: true } },
    { 'wish.showThanks': () => ({ state: 'confirmed', shown: true }) },
  );
  expect(await screen.findByText('放上去是：「谢谢李同志」')).toBeInTheDocument();
  await userEvent.click(screen.getByText('放上去'));
  await waitFor(() => expect(inputs(calls, 'wish.showThanks')).toEqual([{ wishId: 'w1' }]));
});

test('whoever said thanks reads that the community looks first, and may keep them off', async () => {
  openWish({
    ...{ state: 'confirmed', rating: 5, thanks: '谢谢小陈', thanksOffered: '谢谢小陈' },
    may: { hideThanks: true },
  });
  expect(await screen.findByText('待社区审核后，再放到公开页')).toBeInTheDocument();
  expect(screen.getByText('不放了')).toBeInTheDocument();
  expect(screen.queryByText('放上去')).not.toBeInTheDocument();
});

test('not done yet goes back with what is wanting', async () => {
  const calls = openWish(
    { state: 'fulfilled', may: { confirm: true } },
    { 'wish.confirm': () => ({ state: 'disputed' }) },
  );
  await userEvent.click(await screen.findByText('还没办好'));
  await userEvent.type(screen.getByRole('textbox'), '灯还是闪');
  await userEvent.click(screen.getByText('请他再来看看'));
  await waitFor(() =>
    expect(inputs(calls, 'wish.confirm')).toEqual([
      { wishId: 'w1', outcome: 'disputed', reason: '灯还是闪' },
    ]),
  );
});

test("one's own contact has nobody to call", async () => {
  openWish({ mayReach: true, state: 'submitted', mine: true }, { 'wish.contact': () => aContact });
  expect(await screen.findByText('您留的联系方式')).toBeInTheDocument();
  expect(await screen.findByText('3 号楼 401')).toBeInTheDocument();
  expect(screen.queryByText('打电话')).not.toBeInTheDocument();
});

test("somebody else's contact is told on a tap, since each look is noted down", async () => {
  const calls = openWish(
    { mayReach: true, state: 'claimed', may: { fulfil: true } },
    { 'wish.contact': () => aContact },
  );
  const look = await screen.findByText('查看姓名、电话和地址');
  expect(inputs(calls, 'wish.contact')).toEqual([]);
  await userEvent.click(look);
  expect(await screen.findByText('138 0475 1234')).toBeInTheDocument();
  expect(inputs(calls, 'wish.contact')).toEqual([{ wishId: 'w1' }]);
});

test('its way says what was done, where it stands and what comes', async () => {
  openWish({
    state: 'claimed',
    steps: [
      { what: 'posted', at: '2026-11-20T01:00:00.000Z', by: '新兴社区', note: '' },
      { what: 'claimed', at: '2026-11-21T01:00:00.000Z', by: '陈同志', note: '' },
    ],
  });
  expect(await screen.findByText('新兴社区替居民许下心愿')).toBeInTheDocument();
  expect(screen.getByText('陈同志来帮')).toBeInTheDocument();
  expect(screen.getByText('办理中')).toBeInTheDocument();
});

test('to its poster it says you', async () => {
  const posted = { what: 'posted' as const, at: '2026-11-20T01:00:00.000Z', note: '' };
  openWish({ state: 'fulfilled', mine: true, steps: [{ ...posted, by: '王**' }] });
  expect(await screen.findByText('您许下心愿')).toBeInTheDocument();
  expect(screen.getByText('待您确认')).toBeInTheDocument();
});

test('what the community confirms for somebody without a phone is marked so', async () => {
  const by = '新兴社区';
  openWish({
    state: 'confirmed',
    steps: [
      { what: 'posted', at: '2026-11-20T01:00:00.000Z', by, note: '' },
      { what: 'confirmed', at: '2026-11-22T01:00:00.000Z', by, note: '' },
    ],
  });
  expect(await screen.findByText('新兴社区替本人确认已办好')).toBeInTheDocument();
});

test('the poster reads first why it was rejected, and can say it anew', async () => {
  const reason = '归物业管，电话在公示栏';
  openWish({
    state: 'rejected',
    mine: true,
    steps: [{ what: 'rejected', at: '2026-11-20T01:00:00.000Z', by: '新兴社区', note: reason }],
  });
  expect(await screen.findByText(`新兴社区没有通过：${reason}`)).toBeInTheDocument();
  await userEvent.click(screen.getByText('再许一个'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/wish/pages/post/index' });
});

test('a member who serves nowhere yet is shown how to begin', async () => {
  openWish({ claimable: false }, { 'summary.home': () => aHome({ member: { isInService: false } }) });
  await userEvent.click(await screen.findByText('去报到'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/member/pages/register/index' });
});

test('the community rejects what it asked about and never heard of', async () => {
  openWish({ state: 'asked', may: { reject: true } });
  await userEvent.click(await screen.findByText('不通过'));
  expect(screen.getByText('为什么不通过？')).toBeInTheDocument();
});

test('a wish that is gone says so', async () => {
  openWish({}, { 'wish.detail': () => ({ refused: 'wish.unknown' }) });
  expect(await screen.findByText('没有找到这个心愿，可能已经撤回')).toBeInTheDocument();
});

test('whoever takes a wish on is asked once whether news may be sent, and after a no never again', async () => {
  const subscribe = jest.fn(async () => ({ wishDisputed: 'reject' }));
  Object.assign(Taro, { requestSubscribeMessage: subscribe });
  const calls = openWish(
    { may: { claim: true } },
    { 'wish.claim': () => ({ refused: 'wish.tooManyClaims' }) },
  );
  for (const times of [1, 2]) {
    await userEvent.click(await screen.findByText('我来帮'));
    await waitFor(() => expect(inputs(calls, 'wish.claim')).toHaveLength(times));
  }
  expect(subscribe).toHaveBeenCalledTimes(1);
  expect(subscribe).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['wishDisputed'] }));
});

test('the poster reads the question first and answers it', async () => {
  const calls = openWish(
    {
      state: 'asked',
      mine: true,
      may: { reply: true, withdraw: true },
      steps: [{ what: 'askedBack', at: '2026-11-20T01:00:00.000Z', by: '新兴社区', note: '哪盏灯？' }],
    },
    { 'wish.reply': () => ({ state: 'submitted' }), 'wish.contact': () => aContact },
  );
  expect(await screen.findByText('新兴社区问：哪盏灯？')).toBeInTheDocument();
  await userEvent.click(screen.getByText('回复社区'));
  await userEvent.type(screen.getByRole('textbox'), '阳台的');
  await userEvent.click(screen.getByText('提交'));
  await waitFor(() => expect(inputs(calls, 'wish.reply')).toEqual([{ wishId: 'w1', answer: '阳台的' }]));
});

test.each([
  ['progress', '反馈进展', '提交', { note: '约好了' }],
  ['release', '重新开放认领', '确认重新开放', { reason: '约好了' }],
] as const)('%s is one sentence', async (what, row, send, said) => {
  const calls = openWish(
    { state: 'claimed', may: { [what]: true } },
    { [`wish.${what}`]: () => ({ state: 'claimed' }) },
  );
  await userEvent.click(await screen.findByText(row));
  await userEvent.type(screen.getByRole('textbox'), '约好了');
  await userEvent.click(screen.getByText(send));
  await waitFor(() => expect(inputs(calls, `wish.${what}`)).toEqual([{ wishId: 'w1', ...said }]));
});

test('to pass it on needs to whom and why', async () => {
  const calls = openWish({ may: { passOn: true } }, { 'wish.passOn': () => ({ state: 'passedOn' }) });
  await userEvent.click(await screen.findByText('转交其他队伍'));
  await userEvent.click(screen.getByText('转交'));
  expect(inputs(calls, 'wish.passOn')).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: '转交给' }), '水电志愿队');
  await userEvent.type(screen.getByRole('textbox', { name: '原因' }), '要登高');
  await userEvent.click(screen.getByText('转交'));
  await waitFor(() =>
    expect(inputs(calls, 'wish.passOn')).toEqual([{ wishId: 'w1', to: '水电志愿队', reason: '要登高' }]),
  );
});

test('the poster takes it back without having to say why', async () => {
  const calls = openWish({ may: { withdraw: true } }, { 'wish.withdraw': () => ({ state: 'withdrawn' }) });
  await userEvent.click(await screen.findByText('撤回'));
  await userEvent.click(screen.getByText('撤回心愿'));
  await waitFor(() => expect(inputs(calls, 'wish.withdraw')).toEqual([{ wishId: 'w1', reason: '' }]));
});

test('whoever verifies sees what may be the same', async () => {
  const same = { wishId: 'w2', number: '261101-AAAAA', title: '灯坏了', state: 'published' as const };
  const similar = [{ ...same, postedAt: '2026-11-01T01:00:00.000Z' }];
  openWish({
    state: 'submitted',
    may: { verify: true },
    toVerify: { review: true, numbers: [], question: '', answer: '', similar },
  });
  await userEvent.click(await screen.findByText('灯坏了'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/wish/pages/detail/index?wishId=w2' });
  expect(screen.getByText(/系统未能判定/)).toBeInTheDocument();
});

test('its pictures are shown, and who sent one sees that it is still looked at', async () => {
  const passed = {
    pictureId: 'p1',
    state: 'passed',
    url: '/one.jpg',
    overdue: false,
    mayRemove: false,
  } as const;
  openWish(
    { state: 'submitted', mine: true },
    {
      'wish.pictures': () => ({
        asked: [passed, { ...passed, pictureId: 'p2', state: 'checking', mayRemove: true }],
        done: [],
        mayAdd: 'asked',
      }),
    },
  );
  expect(await screen.findByText('审核中，现在只有您看得到')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '第 1 张照片，审核通过' })).toBeInTheDocument();
  expect(screen.getByText('加照片')).toBeInTheDocument();
});

describe('helping together', () => {
  const mate = (memberId: string, name: string, helps = false) => ({
    memberId,
    name,
    helps,
    asked: false,
    withoutPhone: false,
  });
  const people = [
    mate('m2', '包建军'),
    mate('m3', '乌兰图雅', true),
    { ...mate('m4', '孙守田'), withoutPhone: true },
  ];
  const inHand: Given = {
    state: 'claimed',
    may: { fulfil: true, giveUp: true, progress: true, addHelpers: true },
  };
  const pick = async (name: string) =>
    userEvent.click(await screen.findByRole('button', { name: `叫上${name}` }));

  test('the claimer picks several of the own branch; who helps already stays unless taken out', async () => {
    const calls = openWish(inHand, {
      'wish.mates': () => ({ people }),
      'wish.addHelpers': () => ({ state: 'claimed', helpers: ['乌同志', '包同志'] }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /叫上本支部的人/ }));
    expect(await screen.findByText('已经在一起办')).toBeInTheDocument();
    expect(screen.getByText('未绑定微信，请当面告诉他')).toBeInTheDocument();
    await pick('包建军');
    await userEvent.click(screen.getByText('就叫这 2 位'));
    await waitFor(() =>
      expect(inputs(calls, 'wish.addHelpers')).toEqual([{ wishId: 'w1', memberIds: ['m3', 'm2'] }]),
    );
    expect(Taro.showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: '已经告诉他们，等他们答复' }),
    );
  });

  test('the sixth is not taken, and it says why', async () => {
    openWish(inHand, {
      'wish.mates': () => ({ people: [1, 2, 3, 4, 5, 6].map((place) => mate(`m${place}`, `党员${place}`)) }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /叫上本支部的人/ }));
    for (const place of [1, 2, 3, 4, 5, 6]) await pick(`党员${place}`);
    expect(screen.getByText('最多叫 5 人，先去掉一个')).toBeInTheDocument();
    expect(screen.getByText('就叫这 5 位')).toBeInTheDocument();
  });

  test.each([
    ['一起帮', true, '好，谢谢您。联系方式在下面'],
    ['这次不了', false, '好，不记在您名下'],
  ])('whoever is asked answers by one tap: %s', async (words, helps, said) => {
    const calls = openWish(
      { state: 'claimed', may: { answerHelp: true } },
      { 'wish.answerHelp': () => ({ state: 'claimed' }) },
    );
    expect(await screen.findByText(/答应以后，看得到联系方式/)).toBeInTheDocument();
    await userEvent.click(screen.getByText(words));
    await waitFor(() => expect(inputs(calls, 'wish.answerHelp')).toEqual([{ wishId: 'w1', helps }]));
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: said }));
  });

  test('whoever helps may stand back, after a question', async () => {
    const calls = openWish(
      { state: 'claimed', may: { progress: true, standBack: true } },
      { 'wish.answerHelp': () => ({ state: 'claimed' }) },
    );
    await userEvent.click(await screen.findByText('不能一起帮了'));
    await waitFor(() => expect(inputs(calls, 'wish.answerHelp')).toEqual([{ wishId: 'w1', helps: false }]));
  });

  test('the claimer reads who has not answered yet', async () => {
    openWish({ ...inHand, helpers: [{ name: '乌同志' }], askedToHelp: [{ name: '包同志' }] });
    expect(await screen.findByText('待答复：包同志')).toBeInTheDocument();
  });

  test('whoever helps is told what they can do, and has no button for what they cannot', async () => {
    openWish({ state: 'claimed', may: { progress: true } });
    expect(await screen.findByText(/您在一起帮忙/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /反馈进展/ })).toBeInTheDocument();
    expect(screen.queryByText('叫上本支部的人')).not.toBeInTheDocument();
    expect(screen.queryByText('办好了')).not.toBeInTheDocument();
  });
});

test('the township reminds from the wish itself, and decides nothing', async () => {
  const calls = openWish(
    { state: 'submitted', may: { remindStaff: true } },
    { 'wish.remindStaff': () => ({ told: 1 }) },
  );
  await userEvent.click(await screen.findByText('提醒社区'));
  await waitFor(() => expect(inputs(calls, 'wish.remindStaff')).toEqual([{ wishId: 'w1' }]));
  expect(screen.queryByText('核实通过')).not.toBeInTheDocument();
});

describe('passing on', () => {
  const share = () => (Taro as unknown as { share: () => Record<string, unknown> }).share();

  test('a wish on the wall gives the wish', async () => {
    openWish({ state: 'published' });
    await screen.findByText('阳台灯不亮了');
    expect(share()).toMatchObject({ path: '/packages/wish/pages/detail/index?wishId=w1' });
  });

  test.each(['submitted', 'asked', 'claimed', 'fulfilled', 'confirmed', 'rejected', 'withdrawn'] as const)(
    'one that is %s gives the wall, and no word of it',
    async (state) => {
      openWish({ state });
      await screen.findByText('阳台灯不亮了');
      const card = share();
      expect(card).toMatchObject({ path: '/pages/wishes/index', imageUrl: '/static/share.png' });
      expect(JSON.stringify(card)).not.toMatch(/阳台|w1/);
    },
  );
});

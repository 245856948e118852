import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../tests/pages/a-cloud';
import { aContact, aHome, aWish } from '../../../tests/pages/a-wish';
import WishesPage from './index';

const inService = () => aHome({ member: { isInService: true } });
const wallOf =
  (...wishes: ReturnType<typeof aWish>[]): Answers['wish.list'] =>
  ({ view }) => ({ items: view === 'wall' ? wishes : [], next: null });
const claimed = () => ({ state: 'claimed' as const, contact: aContact, dueOn: '2026-12-01' });
const asked = (calls: [string, unknown][], name: string) => calls.filter(([one]) => one === name);

test('two taps claim a wish once, and whom to call is shown', async () => {
  const calls = aCloud({
    'summary.home': inService,
    'wish.list': wallOf(aWish()),
    'wish.claim': claimed,
  });
  openPage(<WishesPage />);
  await userEvent.dblClick(await screen.findByText('我来帮'));
  expect(await screen.findByText('138 0475 1234')).toBeInTheDocument();
  expect(asked(calls, 'wish.claim')).toEqual([['wish.claim', { wishId: 'w1' }]]);
  await userEvent.click(screen.getByText('打电话'));
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: aContact.phone });
});

test('whoever thinks better of it claims nothing', async () => {
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true } as never);
  const calls = aCloud({ 'summary.home': inService, 'wish.list': wallOf(aWish()) });
  openPage(<WishesPage />);
  await userEvent.click(await screen.findByText('我来帮'));
  expect(asked(calls, 'wish.claim')).toEqual([]);
});

test('a wish that somebody else just took says so and can no longer be pressed', async () => {
  aCloud({
    'summary.home': inService,
    'wish.list': wallOf(aWish()),
    'wish.claim': () => ({ refused: 'wish.taken' }),
  });
  openPage(<WishesPage />);
  await userEvent.click(await screen.findByText('我来帮'));
  expect(await screen.findByText('已有人认领')).toBeInTheDocument();
  expect(screen.queryByText('我来帮')).not.toBeInTheDocument();
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '晚了一步，刚有人认领' }));
});

test('those who serve a community start with what is near; its empty wall leads to all of them', async () => {
  const calls = aCloud({ 'summary.home': inService, 'wish.list': wallOf() });
  openPage(<WishesPage />);
  await userEvent.click(await screen.findByText('看全部'));
  await waitFor(() =>
    expect(asked(calls, 'wish.list').map(([, input]) => input)).toEqual(
      expect.arrayContaining([{ view: 'wall', near: true }, { view: 'wall' }]),
    ),
  );
});

test('a category is one tap away', async () => {
  const calls = aCloud({ 'summary.home': () => aHome(), 'wish.list': wallOf(aWish()) });
  openPage(<WishesPage />);
  await userEvent.click(await screen.findByRole('radio', { name: '助学' }));
  await waitFor(() =>
    expect(asked(calls, 'wish.list')).toContainEqual(['wish.list', { view: 'wall', category: 'schooling' }]),
  );
});

test('a citizen is told how it works, and has no button to claim', async () => {
  aCloud({ 'summary.home': () => aHome(), 'wish.list': wallOf(aWish({ claimable: false })) });
  openPage(<WishesPage />);
  expect(await screen.findByText('阳台灯不亮了')).toBeInTheDocument();
  expect(screen.getByText(/会有党员来帮/)).toBeInTheDocument();
  expect(screen.queryByText('我来帮')).not.toBeInTheDocument();
  expect(screen.queryByText('我许的')).not.toBeInTheDocument();
});

test('a citizen with a wish under way sees that first, in words to its poster', async () => {
  aCloud({
    'summary.home': () => aHome({ myWishes: 1 }),
    'wish.list': ({ view }) => ({
      items: view === 'mine' ? [aWish({ state: 'fulfilled' })] : [],
      next: null,
    }),
  });
  openPage(<WishesPage />);
  expect(await screen.findByText('已办好，请您确认')).toBeInTheDocument();
});

test('staff find the way to what waits to be verified', async () => {
  const todo = [{ what: 'wishesToVerify' as const, id: null, title: '', count: 3, dueOn: null, kind: null }];
  aCloud({
    'summary.home': () => aHome({ member: { isCommunityStaff: true }, todo }),
    'wish.list': wallOf(),
  });
  openPage(<WishesPage />);
  await userEvent.click(await screen.findByText('3 个心愿待您所在社区核实'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/wish/pages/verify/index' });
});

test('a list that could not be fetched says so and is asked for again', async () => {
  let heard = false;
  aCloud({
    'summary.home': () => aHome(),
    'wish.list': () => (heard ? { items: [aWish()], next: null } : { refused: 'call.failed' }),
  });
  openPage(<WishesPage />);
  const again = await screen.findByText('再试一次');
  heard = true;
  await userEvent.click(again);
  expect(await screen.findByText('阳台灯不亮了')).toBeInTheDocument();
});

test.each(['wish.tooManyClaims', 'wish.alreadyYours'])(
  'whoever has enough in hand, or that very wish, is told and led to what they took on: %s',
  async (refused) => {
    aCloud({
      'summary.home': inService,
      'wish.list': ({ view }) => ({
        items: view === 'wall' ? [aWish()] : [aWish({ wishId: 'w2', title: '修门锁', state: 'claimed' })],
        next: null,
      }),
      'wish.claim': () => ({ refused, params: { most: 3 } }),
    });
    openPage(<WishesPage />);
    await userEvent.click(await screen.findByText('我来帮'));
    expect(await screen.findByText('修门锁')).toBeInTheDocument();
    expect(screen.getByText('办理中')).toBeInTheDocument();
  },
);

const lastAsked = (calls: [string, unknown][]) =>
  asked(calls, 'wish.list')
    .map(([, input]) => input as { view: string })
    .filter(({ view }) => view === 'wall')
    .at(-1);

describe('finding a wish', () => {
  test('by words of its title, a moment after the last key, everywhere', async () => {
    const calls = aCloud({ 'summary.home': inService, 'wish.list': wallOf(aWish()) });
    openPage(<WishesPage />);
    await screen.findByText('我来帮');
    await userEvent.type(screen.getByRole('textbox', { name: '找心愿' }), '灯泡');
    await waitFor(() => expect(lastAsked(calls)).toEqual({ view: 'wall', search: '灯泡' }));
    const searches = asked(calls, 'wish.list').filter(([, input]) => (input as { search?: string }).search);
    expect(searches).toHaveLength(1);
    await userEvent.click(screen.getByText('取消'));
    await waitFor(() => expect(screen.getByRole('radio', { name: '离我近的' })).toBeChecked());
  });

  test('the most pressing first, of one category and one community', async () => {
    const found = { organizationId: 'c2', name: '新河社区', path: ['新河社区'], branchKind: null };
    const calls = aCloud({
      'summary.home': () => aHome(),
      'wish.list': wallOf(aWish()),
      'member.organizations': () => ({ items: [found], more: false }),
    });
    openPage(<WishesPage />);
    await userEvent.click(await screen.findByRole('radio', { name: '最急' }));
    await userEvent.click(screen.getByRole('radio', { name: '助学' }));
    await userEvent.click(screen.getByRole('button', { name: '只看一个社区的心愿' }));
    await userEvent.click(await screen.findByText('新河社区'));
    await waitFor(() =>
      expect(lastAsked(calls)).toEqual({
        ...{ view: 'wall', order: 'due', category: 'schooling', communityId: 'c2' },
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: '只看一个社区的心愿' }));
    await userEvent.click(screen.getByText('查看所有社区'));
    expect(screen.getByRole('button', { name: '只看一个社区的心愿' })).toHaveTextContent('所有社区');
  });

  test('nothing found says so with the words, and leads back to all', async () => {
    const calls = aCloud({ 'summary.home': () => aHome(), 'wish.list': wallOf() });
    openPage(<WishesPage />);
    await userEvent.type(await screen.findByRole('textbox', { name: '找心愿' }), '马车');
    expect(await screen.findByText('没有找到「马车」')).toBeInTheDocument();
    await userEvent.click(screen.getByText('看全部'));
    await waitFor(() => expect(lastAsked(calls)).toEqual({ view: 'wall', search: '马车' }));
    expect(await screen.findByText('墙上现在没有等人帮的心愿')).toBeInTheDocument();
  });
});

describe('what suits', () => {
  const skilled = () => aHome({ member: { isInService: true, hasSkills: true } });

  test('comes first for whoever said what they can do, and says why', async () => {
    const calls = aCloud({
      'summary.home': skilled,
      'wish.list': wallOf(
        aWish({ suits: { skill: 'electrics', word: '灯' } }),
        aWish({ wishId: 'w2', title: '门锁拧不动了', suits: { skill: 'carpentry', word: '' } }),
      ),
    });
    openPage(<WishesPage />);
    expect(await screen.findByText('您会水电维修，这个心愿说到「灯」')).toBeInTheDocument();
    expect(screen.getByText('您会木工，这是件「维修」的事')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '适合我' })).toBeChecked();
    expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['心愿墙', '适合我']),
    );
    expect(lastAsked(calls)).toEqual({ view: 'wall', suited: true });
    await userEvent.click(screen.getByText('查看别的心愿'));
    expect(screen.getByRole('radio', { name: '全部' })).toBeChecked();
  });

  test('nothing suitable leads to all of them', async () => {
    aCloud({ 'summary.home': skilled, 'wish.list': wallOf() });
    openPage(<WishesPage />);
    expect(await screen.findByText('现在没有正好用得上您的')).toBeInTheDocument();
    await userEvent.click(screen.getByText('看全部'));
    expect(screen.getByRole('radio', { name: '全部' })).toBeChecked();
  });

  test('whoever has not said what they can do is led to saying it', async () => {
    aCloud({ 'summary.home': inService, 'wish.list': wallOf() });
    openPage(<WishesPage />);
    await userEvent.click(await screen.findByRole('radio', { name: '适合我' }));
    await userEvent.click(await screen.findByText('去选几样'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/member/pages/skills/index' });
  });

  test('is not offered to a citizen', async () => {
    aCloud({ 'summary.home': () => aHome(), 'wish.list': wallOf(aWish()) });
    openPage(<WishesPage />);
    await screen.findByText('阳台灯不亮了');
    expect(screen.queryByRole('radio', { name: '适合我' })).not.toBeInTheDocument();
  });
});

describe('passing on', () => {
  const share = (about?: string) =>
    (Taro as unknown as { share: (about?: string) => Record<string, unknown> }).share(about);

  test('a card of the wall gives that wish, without who asks for it', async () => {
    aCloud({ 'summary.home': () => aHome(), 'wish.list': wallOf(aWish({ details: '老人独居' })) });
    openPage(<WishesPage />);
    await screen.findByRole('button', { name: '请人来帮：阳台灯不亮了' });
    const { promise, ...card } = share('w1');
    expect(card).toEqual({
      title: '阳台灯不亮了，谁能搭把手？（新兴社区）',
      path: '/packages/wish/pages/detail/index?wishId=w1',
      imageUrl: '/static/share.png',
    });
    expect(await promise).toEqual(card);
    expect(JSON.stringify(card)).not.toMatch(/王|独居/);
  });

  test('the page itself, and what was taken a moment ago, give the wall', async () => {
    aCloud({
      'summary.home': inService,
      'wish.list': wallOf(aWish()),
      'wish.claim': () => ({ refused: 'wish.taken' }),
    });
    openPage(<WishesPage />);
    await screen.findByText('我来帮');
    expect(share()).toMatchObject({ path: '/pages/wishes/index' });
    await userEvent.click(screen.getByText('我来帮'));
    await screen.findByText('已有人认领');
    expect(screen.queryByText('请人来帮')).not.toBeInTheDocument();
    expect(share('w1')).toMatchObject({ path: '/pages/wishes/index' });
  });
});

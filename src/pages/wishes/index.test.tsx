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
  expect(await screen.findByText('办好了，请你确认')).toBeInTheDocument();
});

test('staff find the way to what waits to be verified', async () => {
  const todo = [{ what: 'wishesToVerify' as const, id: null, title: '', count: 3, dueOn: null, kind: null }];
  aCloud({
    'summary.home': () => aHome({ member: { isCommunityStaff: true }, todo }),
    'wish.list': wallOf(),
  });
  openPage(<WishesPage />);
  await userEvent.click(await screen.findByText('3 个心愿等你们社区看一看'));
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

test('whoever has enough in hand is told, and led to what they took on', async () => {
  aCloud({
    'summary.home': inService,
    'wish.list': ({ view }) => ({
      items: view === 'wall' ? [aWish()] : [aWish({ wishId: 'w2', title: '修门锁', state: 'claimed' })],
      next: null,
    }),
    'wish.claim': () => ({ refused: 'wish.tooManyClaims', params: { most: 3 } }),
  });
  openPage(<WishesPage />);
  await userEvent.click(await screen.findByText('我来帮'));
  expect(await screen.findByText('修门锁')).toBeInTheDocument();
  expect(screen.getByText('正在帮')).toBeInTheDocument();
});

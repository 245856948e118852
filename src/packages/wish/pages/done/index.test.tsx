import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { aWishInFull } from '../../../../../tests/pages/a-wish';
import WishDonePage from './index';

const step = (what: string, at: string, by: string, doneOn?: string) => ({
  ...{ what: what as 'posted', at, by, note: '' },
  ...(doneOn ? { doneOn } : {}),
});
const steps = [
  step('posted', '2026-11-20T01:00:00.000Z', '王**'),
  step('published', '2026-11-20T03:00:00.000Z', '新兴社区'),
  step('claimed', '2026-11-21T01:00:00.000Z', '李*'),
  step('givenUp', '2026-11-22T01:00:00.000Z', '李*'),
  step('claimed', '2026-11-22T08:00:00.000Z', '陈*'),
  step('fulfilled', '2026-11-25T01:00:00.000Z', '陈*', '2026-11-24'),
  step('confirmed', '2026-11-26T01:00:00.000Z', '王**'),
];
function openDone(given: Parameters<typeof aWishInFull>[0]) {
  aCloud({ 'wish.detail': () => aWishInFull({ state: 'confirmed', steps, ...given }) });
  openPage(<WishDonePage />, { wishId: 'w1' });
}

test('who asked for it is told how long it took, who helped, and what they said', async () => {
  openDone({ mine: true, thanks: '谢谢小陈', rating: 5, helpers: [{ name: '吴*', distinguishing: {} }] });
  expect(await screen.findByText('心愿实现了')).toBeInTheDocument();
  // From the 20th to the 24th, on which it was done, whenever that was noted.
  expect(screen.getByText('4 天')).toBeInTheDocument();
  expect(screen.getByText('陈*')).toBeInTheDocument();
  expect(screen.getByText('吴*')).toBeInTheDocument();
  // Who gave it up did not help.
  expect(screen.queryByText('李*')).not.toBeInTheDocument();
  expect(screen.getByText('谢谢小陈')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '再许一个' }));
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/wish/pages/post/index' });
});

test('who helped is thanked in the words that were said, and counts from when they took it on', async () => {
  openDone({ thanks: '谢谢小陈', rating: 4 });
  expect(await screen.findByText('谢谢您，心愿实现了')).toBeInTheDocument();
  expect(screen.getByText('2 天')).toBeInTheDocument();
  expect(screen.getByText('王**说')).toBeInTheDocument();
  expect(screen.getByText('满意')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '查看公开页' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/packages/wish/pages/public/index?organizationId=c1',
  });
});

test.each([
  [{ thanks: '谢谢小陈', rating: null }, '谢谢小陈'],
  [{ thanks: '', rating: 4 }, '满意'],
  [{ thanks: '', rating: null }, null],
])('of %j that is shown which was said', async (given, shown) => {
  openDone({ mine: true, ...given });
  expect(await screen.findByText('心愿实现了')).toBeInTheDocument();
  const heading = screen.queryByText('您说的话');
  if (shown === null) expect(heading).not.toBeInTheDocument();
  else {
    expect(heading).toBeInTheDocument();
    expect(screen.getByText(shown)).toBeInTheDocument();
  }
});

test('what was done on the day itself is not called zero days', async () => {
  openDone({ mine: true, steps: [step('posted', '2026-11-24T01:00:00.000Z', '王**'), ...steps.slice(4)] });
  expect(await screen.findByText('当天')).toBeInTheDocument();
});

test('of a wish that is not confirmed nobody is thanked yet', async () => {
  openDone({ state: 'fulfilled', mine: true });
  expect(await screen.findByText('这个心愿还没有办结')).toBeInTheDocument();
  expect(screen.queryByText('心愿实现了')).not.toBeInTheDocument();
});

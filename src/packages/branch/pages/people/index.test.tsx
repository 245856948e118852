import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import PeoplePage from './index';

const wulan = {
  memberId: 'm1',
  name: '乌兰图雅',
  distinguishing: { memberClass: 'able' as const, ageBand: 30, phoneTail: '0001' },
  bound: true,
  office: false,
  branchName: '二支部',
  mayFree: true,
  boundAt: null,
  former: null,
};

function openPeople(over: Partial<Output<'member.people'>['items'][number]> = {}) {
  const calls = aCloud({
    'member.people': () => ({ branchName: '二支部', items: [{ ...wulan, ...over }], more: false }),
    'member.unbind': () => ({ memberId: 'm1' }),
    'member.putBack': () => ({ memberId: 'm1' }),
  });
  openPage(<PeoplePage />, { branchId: 'b1' });
  return () => calls.filter(([name]) => name !== 'member.people' && name !== 'summary.home');
}

test.each([
  ['他换了手机或微信，解除', 'newAccount'],
  ['绑的不是他本人，解除', 'notThem'],
])('an entry is freed in two taps: %s', async (words, kind) => {
  const acts = openPeople();
  await userEvent.click(await screen.findByText('乌兰图雅'));
  expect(screen.queryByRole('button', { name: '恢复原来的微信' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: words }));
  expect(acts()).toEqual([['member.unbind', { memberId: 'm1', kind }]]);
  expect(Taro.showToast).toHaveBeenLastCalledWith(
    expect.objectContaining({ title: '已解除乌兰图雅的微信绑定' }),
  );
});

test('the account that lost an entry is put back', async () => {
  const acts = openPeople({ bound: false, former: { why: 'notThem', at: '2026-11-22T04:00:00.000Z' } });
  await userEvent.click(await screen.findByText('乌兰图雅'));
  expect(screen.queryByRole('button', { name: /，解除/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '恢复原来的微信' }));
  expect(acts()).toEqual([['member.putBack', { memberId: 'm1' }]]);
});

test('who holds an office is left to the level above, and it is said so', async () => {
  openPeople({ mayFree: false, office: true });
  await userEvent.click(await screen.findByText('乌兰图雅'));
  expect(screen.getByText('这位同志有职务，绑定由上级党组织来办。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /，解除|恢复/ })).not.toBeInTheDocument();
});

test('of somebody who was never bound it is said how they are', async () => {
  openPeople({ bound: false });
  await userEvent.click(await screen.findByText('乌兰图雅'));
  expect(screen.getByText(/他还没有绑定过微信/)).toBeInTheDocument();
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import UnitsPage from './index';

const at = '2026-11-20T04:00:00.000Z';
const waiting = {
  branchId: 'b1',
  branchName: '区医院党支部',
  communityId: 'c1',
  communityName: '新兴社区',
  state: 'waiting' as const,
  reason: '',
  askedAt: at,
  since: null,
  may: { confirm: true, decline: true, end: false },
};
const confirmed = {
  ...waiting,
  branchId: 'b2',
  branchName: '农商行党支部',
  state: 'confirmed' as const,
  since: at,
  may: { confirm: false, decline: false, end: true },
};
const cloud = (units: { waiting: (typeof waiting)[]; confirmed: (typeof confirmed)[] }) =>
  aCloud({
    'community.units': () => ({ communityId: 'c1', communityName: '新兴社区', ...units }),
    'community.answerUnit': () => ({ state: 'confirmed' }),
    'community.endUnit': () => ({ state: 'ended' }),
  });
const acts = (calls: [string, unknown][]) => calls.filter(([name]) => name !== 'community.units');

test('one tap confirms; a no wants a sentence', async () => {
  const calls = cloud({ waiting: [waiting], confirmed: [] });
  openPage(<UnitsPage />);
  await userEvent.click(await screen.findByRole('button', { name: /^确认报到/ }));
  await userEvent.click(screen.getByRole('button', { name: /^不合适/ }));
  const sheet = screen.getByText('为什么不能报到').closest('.sheet') as HTMLElement;
  await userEvent.type(within(sheet).getByRole('textbox'), '单位在河东');
  await userEvent.click(within(sheet).getByRole('button', { name: '提交' }));
  const unit = { communityId: 'c1', branchId: 'b1' };
  expect(acts(calls)).toEqual([
    ['community.answerUnit', { ...unit, confirm: true }],
    ['community.answerUnit', { ...unit, confirm: false, reason: '单位在河东' }],
  ]);
});

test('a unit that is registered is ended with a reason, and is said by name to a screen reader', async () => {
  const calls = cloud({ waiting: [], confirmed: [confirmed] });
  openPage(<UnitsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '结束共建 农商行党支部' }));
  const sheet = screen.getByText('为什么结束').closest('.sheet') as HTMLElement;
  await userEvent.type(within(sheet).getByRole('textbox'), '社区合并');
  await userEvent.click(within(sheet).getByRole('button', { name: '结束共建' }));
  expect(acts(calls)).toMatchObject([
    ['community.endUnit', { communityId: 'c1', branchId: 'b2', reason: '社区合并' }],
  ]);
});

test('when no unit has come it says how they do', async () => {
  cloud({ waiting: [], confirmed: [] });
  openPage(<UnitsPage />);
  expect(await screen.findByText('还没有单位来报到')).toBeInTheDocument();
});

import type { Output } from '@contract/api';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import UnitPage from './index';

type Own = Output<'community.ownCommunities'>;
const at = '2026-11-20T04:00:00.000Z';
const line = {
  communityId: 'c1',
  communityName: '新兴社区',
  reason: '',
  askedAt: at,
  since: null,
  answeredAbove: '',
  may: { withdraw: false, end: false },
};
const own = (given: Partial<Own> = {}): Own => ({
  ...{ branchId: 'b1', branchName: '区医院党支部', isWorkUnit: true, items: [], mayAsk: true, mayEnd: true },
  ...given,
});
const community = { organizationId: 'c1', name: '新兴社区', path: ['科尔沁区'], branchKind: null };
const cloud = (given: Partial<Own> = {}, more: Answers = {}) =>
  aCloud({
    'community.ownCommunities': () => own(given),
    'member.organizations': () => ({ items: [community], more: false }),
    'community.registerUnit': () => ({ state: 'waiting', communityName: '新兴社区' }),
    'community.endUnit': () => ({ state: 'ended' }),
    ...more,
  });
const calledFor = (calls: [string, unknown][], name: string) => calls.filter(([one]) => one === name);

test('without a community it says what is missing; with one it asks that one', async () => {
  const calls = cloud();
  openPage(<UnitPage />);
  const send = await screen.findByRole('button', { name: '向社区报到' });
  await userEvent.click(send);
  expect(screen.getByText('先选一个社区（嘎查村）')).toBeInTheDocument();
  await userEvent.click(await screen.findByText('新兴社区'));
  await userEvent.click(send);
  expect(calledFor(calls, 'community.registerUnit')).toEqual([
    ['community.registerUnit', { communityId: 'c1' }],
  ]);
});

test('what waits is taken back at once; what is confirmed wants a reason', async () => {
  const calls = cloud({
    items: [
      { ...line, state: 'waiting', may: { ...line.may, withdraw: true } },
      {
        ...{ ...line, communityId: 'c2', communityName: '河东社区', state: 'confirmed', since: at },
        may: { ...line.may, end: true },
      },
    ],
  });
  openPage(<UnitPage />);
  await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
  await userEvent.click(screen.getByRole('button', { name: '结束共建' }));
  const sheet = screen.getByText('为什么结束').closest('.sheet') as HTMLElement;
  await userEvent.click(within(sheet).getByRole('button', { name: '结束共建' }));
  expect(calledFor(calls, 'community.endUnit')).toHaveLength(1);
  await userEvent.type(within(sheet).getByRole('textbox'), '单位搬走了');
  await userEvent.click(within(sheet).getByRole('button', { name: '结束共建' }));
  expect(calledFor(calls, 'community.endUnit')).toEqual([
    ['community.endUnit', { communityId: 'c1', branchId: 'b1' }],
    ['community.endUnit', { communityId: 'c2', branchId: 'b1', reason: '单位搬走了' }],
  ]);
});

test('says why the community did not confirm, and that a community’s own branch need not register', async () => {
  cloud({ items: [{ ...line, state: 'declined', reason: '单位在河东' }] });
  const { unmount } = openPage(<UnitPage />);
  expect(await screen.findByText('单位在河东')).toBeInTheDocument();
  unmount();
  cloud({ isWorkUnit: false, mayAsk: false });
  openPage(<UnitPage />);
  expect(await screen.findByText('社区、嘎查村自己的支部不用单位报到')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '向社区报到' })).not.toBeInTheDocument();
});

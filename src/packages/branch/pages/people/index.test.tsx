import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { aHome } from '../../../../../tests/pages/a-wish';
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

describe('the class of a member', () => {
  const since = { from: null, decidedOn: null, notedAt: null, reason: null, superseded: false };
  function openOwn(answers: Answers = {}) {
    const calls = aCloud({
      'summary.home': () => aHome({ member: { isSecretary: true, leadsBranch: true } }),
      'member.people': () => ({ branchName: '二支部', items: [wulan], more: false }),
      'member.classes': () => ({
        ...{ name: '乌兰图雅', memberClass: 'able', worksFrom: '2027-01-01' },
        items: [{ ...since, memberClass: 'able' }],
      }),
      'member.setClass': () => ({ from: '2027-01-01' }),
      ...answers,
    });
    openPage(<PeoplePage />);
    return calls;
  }
  const openSheet = async () => {
    await userEvent.click(await screen.findByText('乌兰图雅'));
    await userEvent.click(await screen.findByText('党员类别'));
    await screen.findByText('现为：能正常参加');
  };

  test('is set with the day and a reason of those that fit, and it is said from when it works', async () => {
    const calls = openOwn();
    await openSheet();
    await userEvent.click(screen.getByRole('radio', { name: '年老体弱' }));
    expect(screen.queryByRole('radio', { name: '长期外出' })).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: '外出返回' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '登记' }));
    expect(await screen.findByText('请选择原因')).toBeInTheDocument();
    expect(calls.map(([name]) => name)).not.toContain('member.setClass');
    await userEvent.click(screen.getByRole('radio', { name: '体弱' }));
    await userEvent.click(screen.getByRole('button', { name: '登记' }));
    await waitFor(() =>
      expect(calls.find(([name]) => name === 'member.setClass')?.[1]).toMatchObject({
        ...{ memberId: 'm1', memberClass: 'frail', reason: 'weak' },
        decidedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      }),
    );
    expect(Taro.showToast).toHaveBeenLastCalledWith(
      expect.objectContaining({ title: expect.stringContaining('已登记，2027年1月1日') }),
    );
  });

  test('shows what was decided before, and what it was since ever', async () => {
    const away = {
      ...{ memberClass: 'away' as const, from: '2026-04-01', decidedOn: '2026-02-10' },
      ...{ notedAt: '2026-02-10T04:00:00.000Z', reason: 'longAway' as const, superseded: false },
    };
    openOwn({
      'member.classes': () => ({
        ...{ name: '乌兰图雅', memberClass: 'able', worksFrom: '2027-01-01' },
        items: [away, { ...since, memberClass: 'able' }],
      }),
    });
    await openSheet();
    expect(screen.getByText(/^长期外出 · 2026年2月10日/)).toBeInTheDocument();
    expect(screen.getByText('登记以前')).toBeInTheDocument();
  });

  test('is opened with one tap by the rest of the committee, who have no say on bindings', async () => {
    openOwn({ 'summary.home': () => aHome({ member: { isSecretary: false, leadsBranch: true } }) });
    await userEvent.click(await screen.findByText('乌兰图雅'));
    expect(await screen.findByText('现为：能正常参加')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /解除/ })).not.toBeInTheDocument();
  });

  test('is set also where the roll is opened from the summary, which names the branch', async () => {
    aCloud({
      'summary.home': () => aHome({ member: { isSecretary: true, leadsBranch: true } }),
      'member.people': () => ({ branchName: '二支部', items: [wulan], more: false }),
    });
    openPage(<PeoplePage />, { branchId: 'b1' });
    await userEvent.click(await screen.findByText('乌兰图雅'));
    expect(await screen.findByText('党员类别')).toBeInTheDocument();
  });

  test('is nothing for a committee above, which looks at another roll', async () => {
    aCloud({
      'summary.home': () => aHome({ member: { isSecretary: true } }),
      'member.people': () => ({ branchName: '二支部', items: [wulan], more: false }),
    });
    openPage(<PeoplePage />, { branchId: 'b2' });
    await userEvent.click(await screen.findByText('乌兰图雅'));
    expect(screen.queryByText('党员类别')).not.toBeInTheDocument();
  });
});

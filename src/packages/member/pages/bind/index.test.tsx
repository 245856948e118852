import type { Input, Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import BindPage from './index';

const branches = {
  items: [{ organizationId: 'b1', name: '新兴社区第二党支部', path: [], branchKind: 'community' as const }],
  more: false,
};

type Bind = (input: Input<'member.bind'>) => Output<'member.bind'> | { refused: string };

function openBind(bind: Bind) {
  const calls = aCloud({ 'member.bind': bind, 'member.organizations': () => branches });
  openPage(<BindPage />);
  return () => calls.filter(([name]) => name === 'member.bind').map(([, input]) => input);
}

const bound = { state: 'bound' as const, branchName: '二支部', unheard: false };
const waiting = { ...bound, state: 'waiting' as const };
const byWechat = { name: '用微信手机号核对并绑定' };

test('the name and the number that WeChat gives bind at once', async () => {
  const sent = openBind(() => bound);
  expect(screen.getByRole('button', byWechat)).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox'), '乌兰图雅');
  await userEvent.click(screen.getByRole('button', byWechat));
  expect(await screen.findByText('绑定成功')).toBeInTheDocument();
  expect(sent()).toEqual([{ name: '乌兰图雅', note: '', phoneCode: 'pressed' }]);
});

test('where none matches the branch is asked, with the number that WeChat gave', async () => {
  const sent = openBind(({ branchId }) => (branchId ? waiting : { refused: 'member.noMatch' }));
  await userEvent.type(screen.getByRole('textbox'), '乌兰图雅');
  await userEvent.click(screen.getByRole('button', byWechat));
  expect(await screen.findByText(/没能按姓名和手机号直接绑定/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '提交给支部核对' })).toBeDisabled();
  await userEvent.click(await screen.findByText('新兴社区第二党支部'));
  await userEvent.click(screen.getByRole('button', { name: '提交给支部核对' }));
  expect(await screen.findByText('已提交，等支部核对')).toBeInTheDocument();
  expect(sent()[1]).toEqual({ name: '乌兰图雅', note: '', phoneCode: 'pressed', branchId: 'b1' });
});

test('a name that was mistyped is put right and looked for again with the same number', async () => {
  const sent = openBind(({ name }) => (name === '乌兰图雅' ? bound : { refused: 'member.noMatch' }));
  await userEvent.type(screen.getByRole('textbox'), '乌兰图');
  await userEvent.click(screen.getByRole('button', byWechat));
  await screen.findByText(/没能按姓名和手机号直接绑定/);
  await userEvent.type(screen.getAllByRole('textbox')[0] as HTMLElement, '雅');
  await userEvent.click(screen.getByRole('button', { name: '再核对一次' }));
  expect(await screen.findByText('绑定成功')).toBeInTheDocument();
  expect(sent()).toHaveLength(2);
});

test('a number that WeChat gave too long ago is asked for again', async () => {
  let times = 0;
  openBind(() => {
    times += 1;
    return times === 1 ? { refused: 'member.phoneCodeSpent' } : bound;
  });
  await userEvent.type(screen.getByRole('textbox'), '乌兰图雅');
  await userEvent.click(screen.getByRole('button', byWechat));
  expect(await screen.findByText('微信给的号码过了时限，请再点一次')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', byWechat));
  expect(await screen.findByText('绑定成功')).toBeInTheDocument();
});

test('whoever does not want to give WeChat’s number types one, and the branch is asked', async () => {
  (Taro as unknown as { phoneNumberAnswered: jest.Mock }).phoneNumberAnswered.mockReturnValueOnce({
    errMsg: 'getPhoneNumber:fail user deny',
  });
  const sent = openBind(() => ({ ...waiting, unheard: true }));
  await userEvent.type(screen.getByRole('textbox'), '乌兰图雅');
  await userEvent.click(screen.getByRole('button', byWechat));
  expect(sent()).toEqual([]);
  await userEvent.type(await screen.findByLabelText(/手机号/), '138 0000 0001');
  expect(screen.getByRole('button', { name: '提交给支部核对' })).toBeDisabled();
  await userEvent.click(await screen.findByText('新兴社区第二党支部'));
  await userEvent.click(screen.getByRole('button', { name: '提交给支部核对' }));
  expect(await screen.findByText(/现在还没有人能在这里核对/)).toBeInTheDocument();
  expect(sent()).toEqual([{ name: '乌兰图雅', note: '', phone: '138 0000 0001', branchId: 'b1' }]);
});

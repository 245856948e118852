import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import AdministratorPage from './index';

const own = [{ organizationId: 'city', name: '清河市委' }];
const appointed = { organizationId: 'city', organizationName: '清河市委', boundTo: '' };

function open(answers: Answers, administers: typeof own = []) {
  const calls = aCloud({ 'member.me': () => ({ member: null, request: null, administers }), ...answers });
  openPage(<AdministratorPage />);
  return (name: string) => calls.filter(([called]) => called === name).map(([, input]) => input);
}
const toasts = () => jest.mocked(Taro.showToast).mock.calls.map(([{ title } = { title: '' }]) => title);
const typeCode = async () => {
  await userEvent.type(screen.getByRole('textbox'), 'abcd-efgh-jkmn');
  await userEvent.click(screen.getByRole('button', { name: '确认' }));
};

test('a code that is right says what its reader is now', async () => {
  const sent = open({ 'member.redeem': () => appointed });
  expect(screen.getByRole('button', { name: '确认' })).toBeDisabled();
  await typeCode();
  expect(sent('member.redeem')).toEqual([{ code: 'abcd-efgh-jkmn' }]);
  expect(toasts()).toContain('您现在是清河市委的管理员');
  expect(screen.getByRole('textbox')).toHaveValue('');
});

test('one that also bound its reader says to what', async () => {
  open({ 'member.redeem': () => ({ ...appointed, boundTo: '机关党支部' }) });
  await typeCode();
  expect(toasts()).toContain('您现在是清河市委的管理员，也已绑定到机关党支部的名册');
});

test('a code that is wrong stays to be put right, and what is left is said', async () => {
  open({ 'member.redeem': () => ({ refused: 'administrator.codeWrong', params: { left: 4 } }) });
  await typeCode();
  expect(await screen.findByText(/管理员代码不对/)).toBeInTheDocument();
  expect(screen.getByRole('textbox')).toHaveValue('abcd-efgh-jkmn');
});

test('an administrator sees of what, and ends it after a question', async () => {
  const sent = open({ 'member.resign': () => ({ organizationId: 'city' }) }, own);
  expect(await screen.findByText('您是清河市委的管理员')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '不再担任' }));
  expect(sent('member.resign')).toEqual([{ organizationId: 'city' }]);
});

test('an administrator finds the way to what was checked, and nobody else does', async () => {
  open({}, own);
  await userEvent.click(await screen.findByText('系统检查'));
  const [[{ url = '' } = {}] = []] = jest.mocked(Taro.navigateTo).mock.calls;
  expect(url).toContain('packages/member/pages/doctor/index');
});

test('the last one is told why they cannot end', async () => {
  open({ 'member.resign': () => ({ refused: 'administrator.last' }) }, own);
  await userEvent.click(await screen.findByRole('button', { name: '不再担任' }));
  expect(await screen.findByText(/唯一的管理员/)).toBeInTheDocument();
});

test('who is none sees no way out of it', async () => {
  open({});
  expect(await screen.findByText(/安装人员给您的一次性代码/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '不再担任' })).toBeNull();
  expect(screen.queryByText('系统检查')).toBeNull();
});

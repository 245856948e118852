import { PRIVACY_VERSION } from '@contract/privacy';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../tests/pages/a-cloud';
import BindPage from '../../packages/member/pages/bind/index';
import PrivacyPage from '../../packages/member/pages/privacy/index';
import { recall, remember } from '../../platform/storage';

const agreed = { 'member.agree': ({ version }: { version: number }) => ({ version }) };
const field = () => screen.queryByText('姓名');

test('nothing is asked of a person before they agreed; then the form stands, and the cloud knows of it', async () => {
  const calls = aCloud(agreed);
  openPage(<BindPage />, {}, { unasked: true });
  expect(field()).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('同意，继续填写'));
  expect(field()).toBeInTheDocument();
  await waitFor(() => expect(recall('consent')).toEqual({ version: PRIVACY_VERSION, told: true }));
  expect(calls).toEqual([['member.agree', { version: PRIVACY_VERSION }]]);
});

test('who does not agree is led back, and nothing is kept or sent', async () => {
  const calls = aCloud(agreed);
  openPage(<BindPage />, {}, { unasked: true });
  await userEvent.click(screen.getByText('暂不同意'));
  expect([field(), recall('consent'), calls]).toEqual([null, undefined, []]);
});

test('what was agreed to without a signal is told on the next visit', async () => {
  aCloud({ 'member.agree': () => 'unheard' });
  openPage(<BindPage />, {}, { unasked: true });
  await userEvent.click(screen.getByText('同意，继续填写'));
  expect(field()).toBeInTheDocument();
  expect(recall('consent')).toEqual({ version: PRIVACY_VERSION, told: false });
  const calls = aCloud(agreed);
  openPage(<PrivacyPage />, {}, { returning: true });
  await waitFor(() => expect(calls).toContainEqual(['member.agree', { version: PRIVACY_VERSION }]));
});

test('another version is asked about anew', () => {
  aCloud(agreed);
  openPage(<PrivacyPage />);
  remember('consent', { version: PRIVACY_VERSION - 1, told: true });
  openPage(<BindPage />, {}, { returning: true });
  expect(screen.getByText('同意，继续填写')).toBeInTheDocument();
});

test('the page says of each kind what for, who sees it and how long, and takes the consent back', async () => {
  const calls = aCloud(agreed);
  openPage(<PrivacyPage />);
  for (const said of ['手机号', '联系人姓名、电话、住址', '位置信息']) {
    expect(screen.getByText(said)).toBeInTheDocument();
  }
  expect(screen.getAllByText(/^谁能看到：./)).toHaveLength(12);
  expect(screen.getAllByText(/^保存多久：./)).toHaveLength(12);
  await userEvent.click(screen.getByText('撤回同意'));
  expect(screen.getByText('您还没有同意，需要填写时会再问您')).toBeInTheDocument();
  await waitFor(() => expect(calls).toContainEqual(['member.agree', { version: 0 }]));
});

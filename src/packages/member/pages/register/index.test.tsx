import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import RegisterPage from './index';

const community = { organizationId: 'c1', name: '新兴社区', path: ['科尔沁区'], branchKind: null };
const cloud = (given: Answers = {}) =>
  aCloud({
    'member.me': () => ({ member: null, request: null }),
    'member.registration': () => ({ asked: null }),
    'member.organizations': () => ({ items: [community], more: false }),
    'member.registerWith': () => ({ state: 'waiting', communityName: '新兴社区' }),
    ...given,
  });
const asked = (calls: [string, unknown][]) => calls.filter(([name]) => name === 'member.registerWith');
const send = () => userEvent.click(screen.getByRole('button', { name: '向社区报到' }));

test('without a community it says what is missing, and sends nothing', async () => {
  const calls = cloud();
  openPage(<RegisterPage />);
  await send();
  expect(screen.getByText('先选一个社区（嘎查村）')).toBeInTheDocument();
  expect(asked(calls)).toEqual([]);
});

test('asks the community that was chosen', async () => {
  const calls = cloud();
  openPage(<RegisterPage />);
  await userEvent.click(await screen.findByText('新兴社区'));
  await send();
  expect(asked(calls)).toEqual([['member.registerWith', { communityId: 'c1' }]]);
});

test('says why the community did not confirm', async () => {
  const last = {
    ...{ communityId: 'c1', communityName: '新兴社区', state: 'declined' as const },
    ...{ reason: '住址不在这里', askedAt: '2026-11-20T04:00:00.000Z', answeredAbove: '' },
  };
  cloud({ 'member.registration': () => ({ asked: last }) });
  openPage(<RegisterPage />);
  expect(await screen.findByText('新兴社区未确认：住址不在这里')).toBeInTheDocument();
});

test('whoever waits is not asked to register again, unless they choose another community', async () => {
  const last = {
    ...{ communityId: 'c2', communityName: '河东社区', state: 'waiting' as const },
    ...{ reason: '', askedAt: '2026-11-20T04:00:00.000Z', answeredAbove: '' },
  };
  cloud({ 'member.registration': () => ({ asked: last }) });
  openPage(<RegisterPage />);
  expect(await screen.findByText('待河东社区确认，确认后就能认领心愿')).toBeInTheDocument();
  expect(screen.queryByText('还没有报到')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '向社区报到' })).not.toBeInTheDocument();
  await userEvent.click(await screen.findByText('新兴社区'));
  expect(screen.getByRole('button', { name: '向社区报到' })).toBeInTheDocument();
});

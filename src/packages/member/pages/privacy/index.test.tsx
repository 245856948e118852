import { usualDays } from '@contract/privacy';
import { screen } from '@testing-library/react';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import PrivacyPage from './index';

const none = { activity: [], poster: [], claimer: [] };
const open = (keptDays: { messages: number; ended: number; audits: number }) => {
  aCloud({ 'summary.templates': () => ({ ...none, keptDays }) });
  openPage(<PrivacyPage />);
};

test('how long is kept what does not stay, as this environment has it', async () => {
  open({ messages: 100, ended: 30, audits: 700 });
  expect(await screen.findByText('保存多久：办结 30 天后删除')).toBeInTheDocument();
  expect(screen.getByText(/补传的凭据 30 天后删除/)).toBeInTheDocument();
  expect(screen.getByText('站内消息保存 100 天，操作记录保存 700 天，到期自动删除。')).toBeInTheDocument();
  expect(document.body.textContent).not.toMatch(/\{|undefined|90 天/);
});

test('the usual periods where nothing else is set', async () => {
  open(usualDays);
  expect(await screen.findByText('保存多久：办结 90 天后删除')).toBeInTheDocument();
  expect(screen.getByText(/消息保存 365 天，操作记录保存 1095 天/)).toBeInTheDocument();
});

import type { Output } from '@contract/api';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import SheetsPage from './index';

type Sheets = Output<'community.sheets'>;
const line = (branchName: string, given: Partial<Sheets['items'][number]> = {}) => ({
  ...{ branchId: branchName, branchName, isUnit: false, sentAt: null },
  ...{ taken: 0, done: 0, confirmed: 0, registered: 2, served: 0, unitDone: 0 },
  ...given,
});
const sheets = (items: Sheets['items'], given: Partial<Sheets> = {}): Sheets => ({
  ...{
    communityId: 'c1',
    communityName: '新兴社区',
    quarter: '2026-Q3',
    sendFrom: '2026-09-24',
    maySend: true,
  },
  items,
  ...given,
});
const cloud = (answer: Sheets) =>
  aCloud({
    'community.sheets': ({ quarter } = {}) => ({ ...answer, quarter: quarter ?? answer.quarter }),
    'community.sendSheets': () => ({ sent: 1, before: 0 }),
  });
const items = [
  line('区医院党支部', { served: 3, done: 5, unitDone: 1, isUnit: true }),
  line('农商行党支部', { served: 1, done: 1, sentAt: '2026-09-28T08:00:00.000Z' }),
  line('供电所党支部'),
];

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-10-03T09:00:00+08:00'), advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

test('each branch in a line; those without records stand apart', async () => {
  cloud(sheets(items));
  openPage(<SheetsPage />);
  expect(await screen.findByText('3 人服务，办结 5 件 · 单位办结 1 件')).toBeInTheDocument();
  expect(screen.getByText('已发送')).toBeInTheDocument();
  expect(screen.getByText('2 名党员报到')).toBeInTheDocument();
});

test('what is left is sent together: those with records that were not sent', async () => {
  const calls = cloud(sheets(items));
  openPage(<SheetsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '其余 1 家一并发送' }));
  await userEvent.click(screen.getByRole('button', { name: '一并发送' }));
  expect(calls).toContainEqual([
    'community.sendSheets',
    { communityId: 'c1', quarter: '2026-Q3', sheets: [{ branchId: '区医院党支部' }] },
  ]);
});

test('before the last week it says from when on, and offers no sending', async () => {
  const calls = cloud(sheets(items, { maySend: false, sendFrom: '2026-12-25' }));
  openPage(<SheetsPage />);
  await userEvent.click(await screen.findByRole('radio', { name: '2026年四季度' }));
  expect(await screen.findByText('这个季度还没完，12月25日起可以送')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /一并发送/ })).not.toBeInTheDocument();
  expect(calls.at(-1)).toEqual(['community.sheets', { quarter: '2026-Q4' }]);
});

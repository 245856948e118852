import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openDocument } from '@/device/open-document';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import MyYearPage from './index';

jest.mock('@/device/open-document', () => ({ openDocument: jest.fn(async () => true) }));

const none = { present: 0, late: 0, remote: 0, leave: 0, excused: 0, absent: 0 };
const aYear = (given: Partial<Output<'member.year'>> = {}): Output<'member.year'> => ({
  year: 2026,
  figures: {
    attended: 10,
    expected: 12,
    errandsSolved: 0,
    errandsUnconfirmed: 0,
    wishesUnconfirmed: 0,
    errandsRecorded: 0,
    wishesFulfilled: 2,
    volunteered: 6,
    creditedHours: 26,
    requiredHours: 32,
  },
  activityHours: 20,
  waitingHours: 0,
  correctedHours: 0,
  byKind: [
    { ...none, kind: 'themeDay', present: 8, late: 1, remote: 1, leave: 1, absent: 1 },
    { ...none, kind: 'lecture', present: 2 },
  ],
  activities: [
    {
      activityId: 'a1',
      kind: 'themeDay',
      title: '十月主题党日',
      startsAt: '2026-10-25T01:30:00.000Z',
      state: 'late',
      creditHours: 2,
    },
  ],
  ...given,
});

const service = {
  ...{ source: 'wish' as const, id: 'w1', title: '教老人用手机', helped: false, communityName: '新兴社区' },
  ...{ takenAt: '2026-07-01T02:00:00.000Z', doneAt: '2026-07-04T02:00:00.000Z', confirmedAt: null },
};

function open(answer: (year: number | undefined) => Output<'member.year'>) {
  const calls = aCloud({
    'member.year': (input) => answer(input?.year),
    'community.ownService': ({ year }) => ({ items: year === 2026 ? [service] : [] }),
  });
  openPage(<MyYearPage />);
  return calls;
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T09:00:00+08:00'), advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

test('each kind tells how often one came, and why not', async () => {
  open(() => aYear());
  expect(await screen.findByText('到 10 / 12 次')).toBeInTheDocument();
  expect(screen.getByText('迟到 1 · 远程 1 · 请假 1 · 未到 1')).toBeInTheDocument();
  expect(screen.getByText('到 2 / 2 次')).toBeInTheDocument();
});

test('each activity has the own record and leads to it', async () => {
  open(() => aYear());
  expect(await screen.findByText('10月25日 周日 · 2 学时')).toBeInTheDocument();
  await userEvent.click(screen.getByText('十月主题党日'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/packages/activity/pages/detail/index?activityId=a1',
  });
});

test('what one did in a community stands by its quarter, and nothing where there is none', async () => {
  open((year) => aYear(year === 2025 ? { year, byKind: [], activities: [] } : {}));
  expect(await screen.findByText('2026年三季度在社区的服务')).toBeInTheDocument();
  expect(screen.getByText('教老人用手机')).toBeInTheDocument();
  expect(screen.getByText('7月1日认领 · 7月4日办结')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '2025年' }));
  expect(await screen.findByText('2025年没有记录')).toBeInTheDocument();
  expect(screen.queryByText(/在社区的服务/)).not.toBeInTheDocument();
});

test('last year is one tap away, and an empty year says so', async () => {
  const calls = open((year) => (year === 2025 ? aYear({ year, byKind: [], activities: [] }) : aYear()));
  await userEvent.click(await screen.findByRole('radio', { name: '2025年' }));
  expect(await screen.findByText('2025年没有记录')).toBeInTheDocument();
  expect(calls.filter(([name]) => name === 'member.year')).toEqual([
    ['member.year', { year: 2026 }],
    ['member.year', { year: 2025 }],
  ]);
});

test('the year that is looked at is made into a file, and opened; where it does not open it says so', async () => {
  const made = { fileId: 'f', url: 'https://example.org/year.docx', fileName: '巴特尔 2026年.docx' };
  const calls = aCloud({
    'member.year': () => aYear(),
    'community.ownService': () => ({ items: [] }),
    'document.memberYear': () => made,
  });
  openPage(<MyYearPage />);
  await userEvent.click(await screen.findByRole('button', { name: '导出（2026年）' }));
  expect(calls).toContainEqual(['document.memberYear', { year: 2026 }]);
  expect(openDocument).toHaveBeenCalledWith(made);
  expect(Taro.showToast).not.toHaveBeenCalled();
  jest.mocked(openDocument).mockResolvedValueOnce(false);
  await userEvent.click(screen.getByRole('button', { name: '导出（2026年）' }));
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '文件没有打开，再试一次' }));
});

import type { Output } from '@contract/api';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openDocument } from '@/device/open-document';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import SheetPage from './index';

jest.mock('@/device/open-document', () => ({ openDocument: jest.fn(async () => true) }));

type Sheet = Output<'community.sheet'>;
const which = { communityId: 'c1', branchId: 'b1', quarter: '2026-Q3' };
const sheet = (given: Partial<Sheet> = {}): Sheet => ({
  ...which,
  ...{ communityName: '新兴社区', branchName: '区医院党支部', isUnit: true },
  figures: { taken: 2, done: 1, confirmed: 1, registered: 4, served: 2, unitDone: 0 },
  people: [
    {
      ...{ memberId: 'm1', name: '许外科', taken: 1, done: 1, confirmed: 1 },
      services: [
        {
          ...{ source: 'wish', id: 'w1', title: '陪着去复查', helped: true },
          ...{ takenAt: '2026-07-01T02:00:00.000Z', doneAt: '2026-07-04T02:00:00.000Z', confirmedAt: null },
        },
      ],
    },
  ],
  ...{ unit: [], words: '', sentAt: null, maySend: true },
  ...given,
});
const cloud = (given: Partial<Sheet> = {}) =>
  aCloud({
    'community.sheet': () => sheet(given),
    'community.sendSheets': () => ({ sent: 1, before: 0 }),
    'document.serviceSheet': () => ({ fileId: 'f', url: 'https://example.org/s.docx', fileName: 's.docx' }),
  });
const acts = (calls: [string, unknown][]) => calls.filter(([name]) => name !== 'community.sheet');

test('it says who did what and when; staff add a line and send it', async () => {
  const calls = cloud();
  openPage(<SheetPage />, which);
  expect(await screen.findByText('许外科')).toBeInTheDocument();
  expect(screen.getByText('7月1日认领 · 7月4日办结')).toBeInTheDocument();
  expect(screen.getByText('一起帮')).toBeInTheDocument();
  const field = screen.getByText('评语').closest('.field') as HTMLElement;
  await userEvent.type(within(field).getByRole('textbox'), '很耐心');
  await userEvent.click(screen.getByRole('button', { name: '送给支部' }));
  expect(acts(calls)).toEqual([
    [
      'community.sendSheets',
      { communityId: 'c1', quarter: '2026-Q3', sheets: [{ branchId: 'b1', words: '很耐心' }] },
    ],
  ]);
});

test('once sent it shows the words and the day, and nothing more to send', async () => {
  cloud({ words: '很耐心', sentAt: '2026-09-28T08:00:00.000Z', maySend: false });
  openPage(<SheetPage />, which);
  expect(await screen.findByText('很耐心')).toBeInTheDocument();
  expect(screen.getByText('9月28日送给支部')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '送给支部' })).not.toBeInTheDocument();
  expect(screen.queryByText('评语')).not.toBeInTheDocument();
});

test('it is made into a file, and opened', async () => {
  const calls = cloud({ maySend: false });
  openPage(<SheetPage />, which);
  await userEvent.click(await screen.findByRole('button', { name: '导出 Word' }));
  expect(acts(calls)).toEqual([['document.serviceSheet', which]]);
  expect(openDocument).toHaveBeenCalled();
});

test('a quarter without records says so', async () => {
  cloud({ people: [] });
  openPage(<SheetPage />, which);
  expect(await screen.findByText('这个季度没有服务记录')).toBeInTheDocument();
});

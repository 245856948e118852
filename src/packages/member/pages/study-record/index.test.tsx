import Taro from '@tarojs/taro';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { aStudyRecord, aStudyYear } from '../../../../../tests/pages/a-study-year';
import StudyRecordPage from './index';

const cloud = (record: NonNullable<Answers['study.record']>) =>
  aCloud({ 'study.mine': () => aStudyYear(), 'study.record': record });
const fieldOf = (label: string) => screen.getByText(label).closest('.field') as HTMLElement;
const write = (label: string, text: string) =>
  userEvent.type(within(fieldOf(label)).getByRole('textbox'), text);
const sent = (calls: [string, unknown][]) =>
  calls.filter(([name]) => name === 'study.record').map(([, input]) => input);

test('what was studied is noted once, and what it adds to the year is said', async () => {
  const calls = cloud(() => ({
    recordId: 'r1',
    state: 'credited',
    year: 2026,
    creditedHours: 27.5,
    asSaid: true,
  }));
  openPage(<StudyRecordPage />);
  await write('名称', '第一讲');
  await userEvent.click(screen.getByRole('button', { name: '学时数 增加' }));
  await userEvent.dblClick(screen.getByText('提交'));
  expect(await screen.findByText('已记 1.5 学时')).toBeInTheDocument();
  expect(screen.getByText('今年 27.5 / 32')).toBeInTheDocument();
  expect(sent(calls)).toEqual([expect.objectContaining({ kind: 'course', title: '第一讲', hours: 1.5 })]);
});

test('notes need their words, counted as they are written, and go to the secretary', async () => {
  const calls = cloud(() => ({
    recordId: 'r1',
    state: 'waiting',
    year: 2026,
    creditedHours: 26,
    asSaid: true,
  }));
  openPage(<StudyRecordPage />);
  await userEvent.click(screen.getByRole('radio', { name: '学习笔记' }));
  await write('名称', '读条例');
  await write('心得笔记', '写得太短');
  expect(screen.getByText('至少 20 个字，已写 4 个')).toBeInTheDocument();
  await userEvent.click(screen.getByText('提交书记审核'));
  expect(screen.getByRole('alert')).toHaveTextContent('再写几句，至少 20 个字');
  expect(sent(calls)).toEqual([]);
  await write('心得笔记', '，再补上几句，说说哪几点印象深、准备怎么做');
  await userEvent.click(screen.getByText('提交书记审核'));
  expect(await screen.findByText('书记审核通过后，计 1 学时')).toBeInTheDocument();
});

test('a day that is full is said at the hours', async () => {
  cloud(() => ({ refused: 'study.dayIsFull' }));
  openPage(<StudyRecordPage />);
  await write('名称', '第一讲');
  await userEvent.click(screen.getByText('提交'));
  expect(await within(fieldOf('学时数')).findByText('这一天的学时已经记满了')).toBeInTheDocument();
});

test('what was written is still there after leaving', async () => {
  cloud(() => ({ refused: 'call.failed' }));
  const first = openPage(<StudyRecordPage />);
  await write('名称', '第一讲');
  first.unmount();
  openPage(<StudyRecordPage />, {}, { returning: true });
  expect(screen.getByDisplayValue('第一讲')).toBeInTheDocument();
});

test('B7: what an earlier try has noted in other words is said, and what was changed stays to be noted as another', async () => {
  const calls = cloud(() => ({
    recordId: 'r1',
    state: 'credited',
    year: 2026,
    creditedHours: 27.5,
    asSaid: false,
  }));
  openPage(<StudyRecordPage />);
  await write('名称', '第一讲');
  await userEvent.click(screen.getByText('提交'));
  expect(await screen.findByText('上次那一条已经提交了')).toBeInTheDocument();
  expect(screen.queryByText('已记 1 学时')).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('再记一次'));
  expect(screen.getByDisplayValue('第一讲')).toBeInTheDocument();
  expect(sent(calls)).toHaveLength(1);
});

test('opened to make up a missed meeting, it bears that name and asks for notes', async () => {
  const calls = cloud(() => ({
    recordId: 'r1',
    state: 'waiting',
    year: 2026,
    creditedHours: 26,
    asSaid: true,
  }));
  openPage(<StudyRecordPage />, { kind: 'notes', title: encodeURIComponent('补学：十一月主题党日') });
  await write('心得笔记', '看了会上学的文件，说说哪几点印象深、准备怎么做');
  await userEvent.click(screen.getByText('提交书记审核'));
  expect(await screen.findByText('书记审核通过后，计 1 学时')).toBeInTheDocument();
  expect(sent(calls)).toEqual([expect.objectContaining({ kind: 'notes', title: '补学：十一月主题党日' })]);
});

test('after midnight on New Year what was studied last evening is noted for its year', async () => {
  jest.useFakeTimers({ now: new Date('2027-01-01T00:03:00+08:00'), advanceTimers: true });
  try {
    cloud(() => ({ recordId: 'r1', state: 'waiting', year: 2026, creditedHours: 27.5, asSaid: true }));
    openPage(<StudyRecordPage />);
    expect(screen.getByText(/2026年的到1月10日都能补记/)).toBeInTheDocument();
    await write('名称', '昨晚的课');
    await userEvent.click(screen.getByText('提交'));
    // Not notes, and it waits all the same.
    expect(await screen.findByText('已提交书记审核')).toBeInTheDocument();
  } finally {
    jest.useRealTimers();
  }
});

test('what is noted for last year says its sum', async () => {
  cloud(() => ({ recordId: 'r1', state: 'credited', year: 2025, creditedHours: 27.5, asSaid: true }));
  openPage(<StudyRecordPage />);
  await write('名称', '昨晚的课');
  await userEvent.click(screen.getByText('提交'));
  expect(await screen.findByText('2025年 27.5 / 32')).toBeInTheDocument();
});

test('the same title on the same day is asked about, and noted only when another one is meant', async () => {
  const title = '第一讲';
  const studiedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const records = { items: [aStudyRecord({ title, studiedOn })], next: null };
  const calls = aCloud({
    'study.mine': () => aStudyYear({ records }),
    'study.record': () => ({
      recordId: 'r2',
      state: 'credited',
      year: 2026,
      creditedHours: 28,
      asSaid: true,
    }),
  });
  openPage(<StudyRecordPage />);
  await waitFor(() => expect(calls).toHaveLength(1));
  await write('名称', title);
  (Taro.showModal as unknown as jest.Mock).mockResolvedValueOnce({ confirm: false });
  await userEvent.click(screen.getByText('提交'));
  expect(sent(calls)).toEqual([]);
  await userEvent.click(screen.getByText('提交'));
  expect(await screen.findByText('已记 1 学时')).toBeInTheDocument();
  expect(sent(calls)).toHaveLength(1);
});

import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../tests/pages/a-cloud';
import StudyNotesPage from './notes/index';
import BindRequestsPage from './requests/index';
import RollUpPage from './roll-up/index';

const request = {
  requestId: 'r1',
  name: '包建军',
  branchName: '二支部',
  state: 'waiting' as const,
  reason: '',
  askedAt: '2026-11-22T04:00:00.000Z',
  unheard: false,
  branchId: 'b2',
  byButton: true,
  phoneTail: '3391',
  note: '换了手机号',
};
const notes = {
  recordId: 's1',
  kind: 'notes' as const,
  title: '读条例',
  hours: 1.5,
  studiedOn: '2026-11-20',
  state: 'waiting' as const,
  notes: '记了几条。',
  reason: '',
  makesUpFor: null,
  correction: false,
  memberName: '乌兰图雅',
  branchName: '',
  sentAt: '2026-11-22T04:00:00.000Z',
};

const entry = (over: Partial<Output<'member.candidates'>['items'][number]> = {}) => ({
  memberId: 'm7',
  name: '包建军',
  distinguishing: { groupName: '第一党小组', memberClass: 'able' as const, ageBand: 40, phoneTail: '3391' },
  bound: false,
  office: false,
  sameName: true,
  samePhone: false,
  meant: false,
  ...over,
});
const queue = (over: Partial<Output<'member.requests'>> = {}) => ({
  items: [request],
  next: null,
  offices: [{ organizationId: 'b2', name: '二支部' }],
  ...over,
});
const approved = () => ({ state: 'approved' as const, passedTo: '' });
const candidates = (...items: ReturnType<typeof entry>[]) => ({ items, more: false });

test('somebody who asks to be bound is approved as an entry of the roll, told apart from others of the name', async () => {
  const calls = aCloud({
    'member.requests': () => queue(),
    'member.answer': approved,
    'member.candidates': () =>
      candidates(entry(), entry({ memberId: 'm8', distinguishing: { memberClass: 'away', ageBand: 10 } })),
  });
  openPage(<BindRequestsPage />);
  expect(await screen.findByText('手机尾号 3391，微信给出的号码')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: '是本支部的' }));
  expect(await screen.findByText('第一党小组 · 能正常参加 · 40多岁 · 尾号 3391')).toBeInTheDocument();
  expect(screen.getByText('长期外出 · 不到 20 岁')).toBeInTheDocument();
  const [first] = await screen.findAllByRole('button', { name: '就是他' });
  if (first) await userEvent.click(first);
  expect(calls).toContainEqual(['member.answer', { requestId: 'r1', approve: true, memberId: 'm7' }]);
});

test('an entry that somebody is bound to changes hands only when that is said to be meant', async () => {
  const calls = aCloud({
    'member.requests': () => queue(),
    'member.answer': () => ({ state: 'passedUp', passedTo: '安和街道' }),
    'member.candidates': () => candidates(entry({ bound: true })),
  });
  openPage(<BindRequestsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '是本支部的' }));
  (Taro.showModal as unknown as jest.Mock).mockResolvedValueOnce({ confirm: false });
  await userEvent.click(await screen.findByRole('button', { name: '就是他' }));
  expect(calls.filter(([name]) => name === 'member.answer')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '就是他' }));
  expect(calls).toContainEqual(['member.answer', { requestId: 'r1', approve: true, memberId: 'm7' }]);
  expect(Taro.showToast).toHaveBeenLastCalledWith(
    expect.objectContaining({ title: '这位同志有职务，已转安和街道核对' }),
  );
});

test('somebody whose name is on the roll is entered anew only when they are said to be two people', async () => {
  const calls = aCloud({
    'member.requests': () => queue(),
    'member.answer': ({ notTheSame }) =>
      notTheSame ? approved() : { refused: 'member.onRollAlready', params: { name: '包建军' } },
    'member.candidates': () => candidates(entry()),
  });
  openPage(<BindRequestsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '是本支部的' }));
  await userEvent.click(await screen.findByRole('button', { name: '名册上没有，新加一人' }));
  expect(await screen.findByText(/名册上已有同名或同手机号的人（包建军）/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '不是同一人，仍要新加' }));
  expect(calls.filter(([name]) => name === 'member.answer').map(([, input]) => input)).toEqual([
    { requestId: 'r1', approve: true },
    { requestId: 'r1', approve: true, notTheSame: true },
  ]);
});

test('a long queue is searched by name and read page by page; whoever has two offices chooses whose', async () => {
  const calls = aCloud({
    'member.requests': (input) =>
      queue({
        items: [input?.cursor ? { ...request, requestId: 'r2' } : request],
        next: input?.cursor ? null : 'further',
        offices: [
          { organizationId: 'b2', name: '二支部' },
          { organizationId: 't1', name: '安和街道' },
        ],
      }),
  });
  openPage(<BindRequestsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '加载更多' }));
  await userEvent.click(screen.getByText('安和街道'));
  await userEvent.type(await screen.findByPlaceholderText('姓名的前几个字'), '包');
  await waitFor(() =>
    expect(calls).toContainEqual(['member.requests', { organizationId: 't1', search: '包' }]),
  );
  expect(calls).toContainEqual(['member.requests', { search: '', cursor: 'further' }]);
});

test('a request is not declined without a word of why', async () => {
  const calls = aCloud({
    'member.requests': () => queue(),
    'member.answer': () => ({ state: 'declined' as const, passedTo: '' }),
  });
  openPage(<BindRequestsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '不是' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(screen.getByText('请写明原因')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox'), '请选电厂支部');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(calls.filter(([name]) => name === 'member.answer')).toEqual([
    ['member.answer', { requestId: 'r1', approve: false, reason: '请选电厂支部' }],
  ]);
});

test('notes are accepted with one tap, and sent back with a reason', async () => {
  const calls = aCloud({
    'study.waiting': () => ({ items: [notes] }),
    'study.accept': ({ accept }) => ({ state: accept ? ('credited' as const) : ('declined' as const) }),
  });
  openPage(<StudyNotesPage />);
  await userEvent.click(await screen.findByRole('button', { name: '通过乌兰图雅的笔记' }));
  expect(calls).toContainEqual(['study.accept', { recordId: 's1', accept: true }]);
  await userEvent.click(screen.getByRole('button', { name: '请他补充' }));
  await userEvent.type(screen.getByRole('textbox'), '再写几句');
  await userEvent.click(screen.getByRole('button', { name: '发给他' }));
  expect(calls).toContainEqual(['study.accept', { recordId: 's1', accept: false, reason: '再写几句' }]);
});

test('notes whose year is closed are accepted with a word of why', async () => {
  const calls = aCloud({
    'study.waiting': () => ({ items: [{ ...notes, studiedOn: '2025-12-30' }] }),
    'study.accept': () => ({ state: 'credited' as const }),
  });
  openPage(<StudyNotesPage />);
  await userEvent.click(await screen.findByRole('button', { name: '通过乌兰图雅的笔记' }));
  await userEvent.type(screen.getByRole('textbox'), '一月交来');
  await userEvent.click(screen.getByRole('button', { name: '通过，记为更正' }));
  expect(calls.filter(([name]) => name === 'study.accept')).toEqual([
    ['study.accept', { recordId: 's1', accept: true, reason: '一月交来' }],
  ]);
});

test('the secretary writes down what a member without a phone has studied, with why', async () => {
  const calls = aCloud({
    'study.waiting': () => ({ items: [] }),
    'member.groups': () => ({
      branchId: 'b1',
      groups: [],
      without: ['其木格', '白音'].map((name, at) => ({ memberId: `m${at}`, name })),
    }),
    'study.enter': () => ({ recordId: 'r1', year: 2026, creditedHours: 3, correctedHours: 0 }),
  });
  openPage(<StudyNotesPage />);
  await userEvent.click(await screen.findByRole('button', { name: '替党员补记' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(screen.getByText('请选择')).toBeInTheDocument();
  expect(screen.getByText('请填写名称')).toBeInTheDocument();
  expect(calls.filter(([name]) => name === 'study.enter')).toEqual([]);
  await userEvent.selectOptions(screen.getByRole('combobox'), '白音');
  const [title, reason] = screen.getAllByRole('textbox');
  await userEvent.type(title as HTMLElement, '送学上门');
  await userEvent.type(reason as HTMLElement, '没有手机');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(calls.filter(([name]) => name === 'study.enter')).toEqual([
    [
      'study.enter',
      {
        ...{ memberId: 'm1', kind: 'course', title: '送学上门', hours: 1 },
        ...{ studiedOn: '2026-11-25', reason: '没有手机' },
      },
    ],
  ]);
});

test('a roll-up leads down: a branch to its month, anything with branches below to its own sum', async () => {
  const totals = {
    branches: 1,
    members: 20,
    themeDaysHeld: 1,
    arrived: 17,
    expected: 20,
    wishesClaimed: 0,
    errandsSolved: 8640,
    errandsUnconfirmed: 0,
    errandsRecorded: 12345,
    wishesFulfilled: 0,
    wishesUnconfirmed: 6,
    studyHours: 1284,
  };
  const calls = aCloud({
    'summary.rollUp': ({ month } = {}) => ({
      organizationId: 't1',
      name: '安和街道',
      kind: 'township' as const,
      month: month ?? '',
      totals,
      children: [
        { ...totals, organizationId: 'b1', name: '机关党支部', kind: 'branch' as const },
        { ...totals, organizationId: 'c1', name: '新河社区', kind: 'community' as const, branches: 2 },
      ],
      computedAt: '2026-11-23T07:00:00.000Z',
    }),
  });
  jest.useFakeTimers({ now: new Date('2026-12-01T08:55:00+08:00'), advanceTimers: true });
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  openPage(<RollUpPage />);
  expect(await screen.findByText('1,284')).toBeInTheDocument();
  expect(screen.getByText(/另有 6 个未确认，认领 0 个/)).toBeInTheDocument();
  // On the first day of a month the month just ended is shown; another is one tap away.
  expect(calls).toEqual([['summary.rollUp', { month: '2026-11' }]]);
  expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual([
    '7月',
    '8月',
    '9月',
    '10月',
    '11月',
    '12月',
  ]);
  await user.click(screen.getByRole('radio', { name: '10月' }));
  expect(await screen.findByText(/^10月 · 数据截至/)).toBeInTheDocument();
  await user.click(screen.getByText('机关党支部'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/packages/branch/pages/summary/index?branchId=b1&month=2026-10',
  });
  await user.click(screen.getByText('新河社区'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/packages/branch/pages/roll-up/index?organizationId=c1&month=2026-10',
  });
  jest.useRealTimers();
});

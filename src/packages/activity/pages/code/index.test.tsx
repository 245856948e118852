import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { aPerson, counts, isOpen, opensAround } from '../../../../../tests/pages/an-activity';
import { sendAllKept } from '../../../../cloud/outbox';
import ActivityCodePage from './index';

const roll = (people = [aPerson({ name: '孙守田' }), aPerson({ name: '巴特尔' })]) => ({
  activityId: 'a1',
  title: '十一月主题党日',
  state: 'open' as const,
  startsAt: '2026-11-25T01:30:00.000Z',
  counts: counts({ expected: 21, arrived: 14, open: 2 }),
  branches: [],
  people,
  captures: [],
  guests: [],
});
const codeOf = (code: string, secondsLeft = 10) => ({
  code,
  slotSeconds: 10,
  secondsLeft,
  word: '482915',
  wordSecondsLeft: 50,
  counts: counts(),
  ...isOpen,
});
const pictureSource = () => screen.getByRole('img', { name: /签到二维码/ }).getAttribute('src');
/** Lets time pass in steps, so that what one moment brings is drawn before the next. */
async function pass(milliseconds: number) {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    await act(() => jest.advanceTimersByTimeAsync(100));
  }
}

function open(answers: Answers) {
  const calls = aCloud({ 'activity.attendance': () => roll(), ...answers });
  openPage(<ActivityCodePage />, { activityId: 'a1' });
  return calls;
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("the code is replaced at its slot's end, not before", async () => {
  let slot = 0;
  const calls = open({
    'activity.code': () => {
      slot += 1;
      return codeOf(`code-${slot}`, slot === 1 ? 4 : 10);
    },
  });
  const asked = () => calls.filter(([name]) => name === 'activity.code').length;
  await pass(1000);
  const first = pictureSource();
  await pass(2000);
  expect(asked()).toBe(1);
  expect(pictureSource()).toBe(first);
  await pass(2500);
  expect(asked()).toBe(2);
  expect(pictureSource()).not.toBe(first);
  await pass(8000);
  expect(asked()).toBe(2);
});

test('who has come is looked at every few seconds, and counted large', async () => {
  const calls = open({ 'activity.code': () => codeOf('c') });
  await pass(1500);
  expect(screen.getByText('14')).toBeInTheDocument();
  expect(screen.getByText('/ 21 人')).toBeInTheDocument();
  await pass(8000);
  const looks = calls.filter(([name]) => name === 'activity.attendance').length;
  expect(looks).toBeGreaterThanOrEqual(3);
  expect(looks).toBeLessThanOrEqual(4);
});

test('without an answer it says so, keeps the code while it is taken, then takes it away, and recovers by itself', async () => {
  let heard = true;
  open({ 'activity.code': () => (heard ? codeOf('c', 5) : 'unheard') });
  await pass(1000);
  heard = false;
  await pass(7000);
  expect(screen.getByText(/这个码还能用一会儿/)).toBeInTheDocument();
  expect(pictureSource()).toBeTruthy();
  await pass(9000);
  expect(screen.getByText(/连上就出新码/)).toBeInTheDocument();
  expect(screen.queryByRole('img', { name: /签到二维码/ })).not.toBeInTheDocument();
  heard = true;
  await pass(7000);
  expect(screen.getByText(/秒后换新码/)).toBeInTheDocument();
});

test('somebody without a phone is recorded in two taps', async () => {
  let people = [aPerson({ name: '孙守田', age: 72, withoutPhone: true })];
  const calls = open({
    'activity.code': () => codeOf('c'),
    'activity.attendance': () => roll(people),
    'activity.enter': () => {
      people = [
        {
          ...aPerson({ name: '孙守田' }),
          state: 'present',
          source: 'entered',
          at: '2026-11-25T01:26:00.000Z',
        },
      ];
      return { entered: 1, corrected: 0, unchanged: 0, counts: counts() };
    },
  });
  await pass(1500);
  expect(screen.getByText('72 岁 · 未绑定微信')).toBeInTheDocument();
  act(() => screen.getByRole('button', { name: '给孙守田登记到会' }).click());
  act(() => screen.getByRole('button', { name: '已到' }).click());
  await pass(100);
  expect(calls).toContainEqual([
    'activity.enter',
    { activityId: 'a1', memberIds: ['孙守田'], state: 'present' },
  ]);
  expect(screen.getByText('9:26 书记登记')).toBeInTheDocument();
});

test('a wrong tick is taken back after a question, a scan with a reason', async () => {
  const at = '2026-11-25T01:26:00.000Z';
  const calls = open({
    'activity.code': () => codeOf('c'),
    'activity.attendance': () =>
      roll([
        { ...aPerson({ name: '孙守田' }), state: 'present', source: 'entered', at },
        { ...aPerson({ name: '巴特尔' }), state: 'present', source: 'scanned', at },
        { ...aPerson({ name: '包建军' }), state: 'present', source: 'poster', at },
      ]),
    'activity.clearEntry': () => ({ cleared: true, counts: counts() }),
  });
  await pass(1500);
  const openSheet = (name: string) => act(() => screen.getByText(name).click());
  openSheet('孙守田');
  act(() => screen.getByRole('button', { name: '撤销登记' }).click());
  await pass(200);
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '撤销孙守田的登记？' }));
  expect(calls).toContainEqual(['activity.clearEntry', { activityId: 'a1', memberId: '孙守田', reason: '' }]);

  openSheet('巴特尔');
  act(() => screen.getByRole('button', { name: '撤销登记' }).click());
  await pass(100);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '替别人扫的' } });
  act(() => screen.getByRole('button', { name: '撤销登记' }).click());
  await pass(200);
  expect(calls).toContainEqual([
    'activity.clearEntry',
    { activityId: 'a1', memberId: '巴特尔', reason: '替别人扫的' },
  ]);

  // What was confirmed is corrected instead.
  openSheet('包建军');
  expect(screen.queryByRole('button', { name: '撤销登记' })).not.toBeInTheDocument();
});

describe('opening the check-in', () => {
  const notOpen = (standing: 'early' | 'ready' | 'over', hours: number) => ({
    ...codeOf(''),
    ...{ word: '', standing, opens: opensAround(hours) },
  });

  test('is a step of its own, asked about, and the code comes at once', async () => {
    let opened = false;
    const calls = open({
      'activity.code': () => (opened ? { ...codeOf('c'), undoable: true } : notOpen('ready', 0.5)),
      'activity.open': () => {
        opened = true;
        return { openedAt: new Date().toISOString() };
      },
      'activity.undoOpen': () => {
        opened = false;
        return { undone: true };
      },
    });
    await pass(1500);
    expect(screen.getByText('还没开始签到')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '结束签到' })).not.toBeInTheDocument();
    expect(screen.queryByRole('img', { name: /签到二维码/ })).not.toBeInTheDocument();
    expect(screen.getByText(/开始以后，扫到码的人就记为到会/)).toBeInTheDocument();
    expect(calls.some(([name]) => name === 'activity.open')).toBe(false);
    act(() => screen.getByRole('button', { name: '开始签到' }).click());
    await pass(300);
    // The page has asked: one tap opens it.
    expect(Taro.showModal).not.toHaveBeenCalled();
    expect(calls).toContainEqual(['activity.open', { activityId: 'a1' }]);
    expect(pictureSource()).toBeTruthy();

    act(() => screen.getByRole('button', { name: '撤回签到' }).click());
    await pass(300);
    expect(calls).toContainEqual(['activity.undoOpen', { activityId: 'a1' }]);
    expect(screen.getByText('还没开始签到')).toBeInTheDocument();
  });

  test('is offered only from when it may be opened on, and says when that is', async () => {
    open({ 'activity.code': () => notOpen('early', 3) });
    await pass(1500);
    expect(screen.getByText(/的活动，.*起可以开始签到/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '开始签到' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '结束签到' })).not.toBeInTheDocument();
  });

  test('once somebody has come is not taken back', async () => {
    open({ 'activity.code': () => codeOf('c') });
    await pass(1500);
    expect(screen.queryByRole('button', { name: '撤回签到' })).not.toBeInTheDocument();
  });

  test('of a day that has passed gives way to noting down and ending', async () => {
    open({
      'activity.code': () => notOpen('over', -30),
      'activity.attendance': () => ({ ...roll(), state: 'announced' }),
    });
    await pass(1500);
    expect(screen.getByText('那天没有开始签到')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '开始签到' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '结束签到' })).toBeInTheDocument();
  });

  test('without a signal it is kept on the phone, holds from then on, and is sent once there is one', async () => {
    let heard = true;
    let opened = false;
    const calls = open({
      'activity.code': () => {
        if (!heard) return 'unheard';
        return opened ? codeOf('c') : notOpen('ready', 0.5);
      },
      'activity.lend': () => ({
        key: 'prEGAB5LjcbYH3EK6BW9bGhlsv_HpcPizH5rEp1945I',
        ...{ branchId: 'b1', slotSeconds: 10, open: false, opens: opensAround(0.5) },
        now: new Date().toISOString(),
        until: new Date(Date.now() + 86_400_000).toISOString(),
      }),
      'activity.open': () => {
        if (!heard) return 'unheard';
        opened = true;
        return { openedAt: new Date().toISOString() };
      },
    });
    await pass(1500);
    heard = false;
    await pass(12_000);
    // Without a signal nothing is shown by itself.
    expect(screen.queryByRole('img', { name: /签到二维码/ })).not.toBeInTheDocument();
    const openedAt = Date.now();
    act(() => screen.getByRole('button', { name: '开始签到' }).click());
    await pass(4000);
    expect(pictureSource()).toBeTruthy();
    expect(screen.getByText('没有网络，签到码照常更新')).toBeInTheDocument();
    expect(screen.getByText(/签到已在这部手机上开始/)).toBeInTheDocument();

    heard = true;
    await act(() => sendAllKept());
    await pass(4000);
    const [, sent] = calls.filter(([name]) => name === 'activity.open').at(-1) ?? [];
    const said = sent as { openedAt: string; sentAt: string };
    expect(Math.abs(new Date(said.openedAt).getTime() - openedAt)).toBeLessThan(1000);
    expect(new Date(said.sentAt).getTime()).toBeGreaterThan(openedAt);
    expect(screen.queryByText(/签到已在这部手机上开始/)).not.toBeInTheDocument();
    expect(pictureSource()).toBeTruthy();
  });

  test('kept on the phone it may be taken back there too, and nothing is sent', async () => {
    let heard = true;
    const calls = open({
      'activity.code': () => (heard ? notOpen('ready', 0.5) : 'unheard'),
      'activity.lend': () => ({
        key: 'prEGAB5LjcbYH3EK6BW9bGhlsv_HpcPizH5rEp1945I',
        ...{ branchId: 'b1', slotSeconds: 10, open: false, opens: opensAround(0.5) },
        now: new Date().toISOString(),
        until: new Date(Date.now() + 86_400_000).toISOString(),
      }),
      'activity.open': () => 'unheard',
    });
    await pass(1500);
    heard = false;
    await pass(12_000);
    act(() => screen.getByRole('button', { name: '开始签到' }).click());
    await pass(4000);
    act(() => screen.getByRole('button', { name: '撤回签到' }).click());
    await pass(2000);
    expect(screen.queryByRole('img', { name: /签到二维码/ })).not.toBeInTheDocument();
    const tries = calls.filter(([name]) => name === 'activity.open').length;
    heard = true;
    await act(() => sendAllKept());
    await pass(4000);
    expect(calls.filter(([name]) => name === 'activity.open')).toHaveLength(tries);
    expect(calls.some(([name]) => name === 'activity.undoOpen')).toBe(false);
  });
});

test('who asks for leave stands once, where it is answered', async () => {
  const said = {
    state: 'waiting',
    kind: 'sick',
    reason: '',
    late: false,
    decision: '',
    at: '2026-11-22T04:00:00.000Z',
  } as const;
  open({
    'activity.code': () => codeOf('c'),
    'activity.attendance': () => roll([aPerson({ name: '包建军', said }), aPerson({ name: '巴特尔' })]),
  });
  await pass(1500);
  expect(screen.getAllByText('包建军')).toHaveLength(1);
  act(() => screen.getByRole('button', { name: '给包建军登记到会' }).click());
  expect(screen.getByText('包建军到了吗？')).toBeInTheDocument();
});

test('「其余都到了」 asks first, and leaves the frail to be recorded one by one', async () => {
  const calls = open({
    'activity.code': () => codeOf('c'),
    'activity.attendance': () =>
      roll([aPerson({ name: '巴特尔' }), aPerson({ name: '陈桂兰', memberClass: 'frail' })]),
    'activity.enter': () => ({ entered: 1, corrected: 0, unchanged: 0, counts: counts() }),
  });
  await pass(1500);
  act(() => screen.getByRole('button', { name: '其余都到了' }).click());
  await pass(100);
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '其余 1 人都到了？' }));
  expect(calls).toContainEqual(['activity.enter', { activityId: 'a1', memberIds: ['巴特尔'] }]);
});

test('ending asks first, then shows the roll', async () => {
  const calls = open({ 'activity.code': () => codeOf('c'), 'activity.close': () => ({ counts: counts() }) });
  await pass(1500);
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false } as never);
  act(() => screen.getByRole('button', { name: '结束签到' }).click());
  await pass(100);
  expect(calls.some(([name]) => name === 'activity.close')).toBe(false);
  act(() => screen.getByRole('button', { name: '结束签到' }).click());
  await pass(100);
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: '/packages/activity/pages/attendance/index?activityId=a1',
  });
});

test('a check-in that has ended shows no code and asks no more', async () => {
  const calls = open({ 'activity.code': () => ({ refused: 'activity.closed' }) });
  await pass(1500);
  expect(screen.getByText('签到已经结束')).toBeInTheDocument();
  await pass(30_000);
  expect(calls.filter(([name]) => name === 'activity.code')).toHaveLength(1);
});

test('the word to read out stands below the code, and the large screen is one tap away', async () => {
  open({ 'activity.code': () => codeOf('c') });
  await pass(1500);
  expect(screen.getByText('扫不了码的，报口令')).toBeInTheDocument();
  expect(screen.getByText('482 915')).toBeInTheDocument();
  act(() => screen.getByRole('button', { name: '投到大屏' }).click());
  await pass(100);
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/packages/activity/pages/projector/index?activityId=a1&title=${encodeURIComponent('十一月主题党日')}`,
  });
});

describe('without a signal', () => {
  const key = {
    key: 'prEGAB5LjcbYH3EK6BW9bGhlsv_HpcPizH5rEp1945I',
    branchId: 'b1',
    slotSeconds: 10,
  };
  const lend = () => ({
    ...key,
    now: new Date().toISOString(),
    until: new Date(Date.now() + 86_400_000).toISOString(),
    open: true,
    opens: opensAround(),
  });

  test('the phone that was lent the key goes on showing codes that change, says so calmly, and recovers', async () => {
    let heard = true;
    const calls = open({
      'activity.code': () => (heard ? codeOf('c', 5) : 'unheard'),
      'activity.lend': lend,
    });
    await pass(1000);
    heard = false;
    await pass(8000);
    expect(screen.getByText('没有网络，签到码照常更新')).toBeInTheDocument();
    expect(screen.queryByText(/正在重新连/)).not.toBeInTheDocument();
    const first = pictureSource();
    await pass(10_000);
    expect(pictureSource()).not.toBe(first);
    expect(screen.getByText(/秒后换新码/)).toBeInTheDocument();
    heard = true;
    await pass(8000);
    expect(screen.queryByText('没有网络，签到码照常更新')).not.toBeInTheDocument();
    expect(calls.filter(([name]) => name === 'activity.lend')).toHaveLength(1);
  });

  test('a page opened again in the village hall stands with its codes and the last roll', async () => {
    open({ 'activity.code': () => codeOf('c', 5), 'activity.lend': lend });
    await pass(1500);
    cleanup();
    aCloud({ 'activity.code': () => 'unheard', 'activity.attendance': () => 'unheard' });
    openPage(<ActivityCodePage />, { activityId: 'a1' }, { returning: true });
    await pass(6000);
    expect(pictureSource()).toBeTruthy();
    expect(screen.getByText('没有网络，签到码照常更新')).toBeInTheDocument();
    expect(screen.getByText('孙守田')).toBeInTheDocument();
  });

  test('whoever is entered is kept on the phone, shown as still to be sent, and sent once when there is one', async () => {
    let heard = false;
    const calls = open({
      'activity.code': () => codeOf('c', 5),
      'activity.enter': () =>
        heard ? { entered: 1, corrected: 0, unchanged: 0, counts: counts() } : 'unheard',
    });
    await pass(1500);
    act(() => screen.getByRole('button', { name: '给孙守田登记到会' }).click());
    act(() => screen.getByRole('button', { name: '已到' }).click());
    await pass(2500);
    expect(screen.getByText('待发送')).toBeInTheDocument();
    expect(screen.getByText('1 次登记已存在手机里，有网后自动发送')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '给孙守田登记到会' })).not.toBeInTheDocument();
    heard = true;
    const before = calls.filter(([name]) => name === 'activity.enter').length;
    await act(() => sendAllKept());
    await pass(1500);
    const entries = calls.filter(([name]) => name === 'activity.enter').slice(before);
    expect(entries).toEqual([
      [
        'activity.enter',
        expect.objectContaining({ memberIds: ['孙守田'], saidSecondsAgo: expect.any(Number) }),
      ],
    ]);
    expect(screen.queryByText('待发送')).not.toBeInTheDocument();
  });
});

describe('check-ins sent later', () => {
  const sentLater = (name: string, own = false) => ({
    memberId: name,
    name,
    source: 'sentLater' as const,
    capturedAt: '2026-11-25T02:02:00.000Z',
    sentAt: '2026-11-25T05:00:00.000Z',
    own,
  });
  const waiting = (captures: ReturnType<typeof sentLater>[]) => ({ ...roll(), captures });

  test('are confirmed all in one tap, but for the own', async () => {
    let captures = [sentLater('巴特尔'), sentLater('孙守田'), sentLater('陈志远', true)];
    const calls = open({
      'activity.code': () => codeOf('c'),
      'activity.attendance': () => waiting(captures),
      'activity.confirmCaptures': () => {
        captures = captures.slice(2);
        return { decided: 2 };
      },
    });
    await pass(1500);
    expect(screen.getByText('3 人的签到待确认')).toBeInTheDocument();
    expect(screen.getAllByText('10:02 扫的 · 补传')).toHaveLength(2);
    expect(screen.getByText('自己的，请别的支委确认')).toBeInTheDocument();
    act(() => screen.getByRole('button', { name: '全部确认' }).click());
    await pass(1500);
    expect(calls).toContainEqual([
      'activity.confirmCaptures',
      { activityId: 'a1', memberIds: ['巴特尔', '孙守田'], accept: true },
    ]);
    expect(screen.getByText('1 人的签到待确认')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '全部确认' })).not.toBeInTheDocument();
  });

  test('one is declined, with a reason that they read', async () => {
    const calls = open({
      'activity.code': () => codeOf('c'),
      'activity.attendance': () => waiting([sentLater('巴特尔')]),
      'activity.confirmCaptures': () => ({ decided: 1 }),
    });
    await pass(1500);
    act(() => screen.getByRole('button', { name: '巴特尔未到' }).click());
    await pass(100);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '那天你在外地' } });
    act(() => screen.getByRole('button', { name: '提交' }).click());
    await pass(500);
    expect(calls).toContainEqual([
      'activity.confirmCaptures',
      { activityId: 'a1', memberIds: ['巴特尔'], accept: false, reason: '那天你在外地' },
    ]);
  });
});

import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../tests/pages/a-cloud';
import { anActivity } from '../../../tests/pages/an-activity';
import HomePage from './index';

type Home = Output<'summary.home'>;
const today = { state: 'open' as const, startsAt: '2026-11-25T01:30:00.000Z' };

interface At {
  isSecretary?: boolean;
  leadsBranch?: boolean;
  mayJot?: boolean;
  next: Home['next'];
  todo?: Home['todo'];
}

function at({ isSecretary = false, leadsBranch = isSecretary, mayJot = false, next, todo = [] }: At) {
  aCloud({
    'summary.home': () => ({
      member: {
        ...{ memberId: 'm1', name: '孙守田', branchId: 'b1', path: ['新兴社区第二党支部'], isSecretary },
        ...{
          leadsBranch,
          isCommunityStaff: false,
          isInService: false,
          mayJot,
          meets: mayJot,
          hasSkills: false,
          over: null,
        },
      },
      ...{ next, year: null, todo, myWishes: 0, myErrands: 0, unread: 0 },
    }),
  });
}

test('a secretary opens the check-in of the own activity, and comes to one that another branch holds', async () => {
  at({ isSecretary: true, next: anActivity(today) });
  const { unmount } = openPage(<HomePage />);
  expect(await screen.findByRole('button', { name: '出示签到码' })).toBeInTheDocument();
  unmount();

  at({ isSecretary: true, next: anActivity({ ...today, branchId: 'b2', joint: true }) });
  openPage(<HomePage />);
  expect(await screen.findByRole('button', { name: '输入口令' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '出示签到码' })).not.toBeInTheDocument();
});

test('who has come is not asked to come once more', async () => {
  const mine = { state: 'late' as const, at: '2026-11-25T01:50:00.000Z' };
  at({ isSecretary: true, next: anActivity({ ...today, mine }) });
  openPage(<HomePage />);
  expect(await screen.findByText('9:50 签到')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '扫码签到' })).not.toBeInTheDocument();
});

test('a committee member comes to errands, the daily log and 双报到 from home; a member without an office does not', async () => {
  at({ leadsBranch: true, next: null });
  const { unmount } = openPage(<HomePage />);
  for (const door of ['帮办', '民情日志', '双报到'])
    expect(await screen.findByText(door)).toBeInTheDocument();
  unmount();

  at({ next: null });
  openPage(<HomePage />);
  expect(await screen.findByText('支部活动')).toBeInTheDocument();
  expect(screen.queryByText('民情日志')).not.toBeInTheDocument();
});

test('help on the spot is one tap away for who may note it down, and for nobody else', async () => {
  at({ isSecretary: true, mayJot: true, next: null });
  const { unmount } = openPage(<HomePage />);
  await userEvent.click(await screen.findByText('帮办随手记'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/errand/pages/spot/index' });
  expect(screen.getByText('今日碰头清单')).toBeInTheDocument();
  unmount();

  at({ isSecretary: true, next: null });
  openPage(<HomePage />);
  expect(await screen.findByText('民情日志')).toBeInTheDocument();
  expect(screen.queryByText('帮办随手记')).not.toBeInTheDocument();
  expect(screen.queryByText('今日碰头清单')).not.toBeInTheDocument();
});

test.each([
  ['on the day the meeting comes before what waits', new Date().toISOString(), true],
  ['before it what waits comes first', '2099-11-25T01:30:00.000Z', false],
])('%s', async (_, startsAt, first) => {
  const waits = { what: 'leaveRequests' as const, id: null, title: '', count: 2, dueOn: null, kind: null };
  at({
    isSecretary: true,
    next: anActivity({ state: 'announced', startsAt, title: '主题党日活动' }),
    todo: [waits],
  });
  openPage(<HomePage />);
  const meeting = await screen.findByText('主题党日活动');
  const todo = screen.getByText('2 人请假待审批');
  const follows = meeting.compareDocumentPosition(todo) & Node.DOCUMENT_POSITION_FOLLOWING;
  expect(follows > 0).toBe(first);
});

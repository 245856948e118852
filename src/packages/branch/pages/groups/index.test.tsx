import Taro from '@tarojs/taro';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import GroupsPage from './index';

const home = (isSecretary: boolean) => ({
  member: {
    memberId: 'm1',
    name: '格日乐',
    branchId: 'b1',
    path: [],
    isSecretary,
    leadsBranch: false,
    isCommunityStaff: false,
    isInService: false,
    mayJot: false,
    meets: false,
    hasSkills: false,
    over: null,
  },
  next: null,
  year: null,
  unread: 0,
  todo: [],
  myWishes: 0,
  myErrands: 0,
});
const wang = { memberId: 'wang', name: '王桂兰' };
const li = { memberId: 'li', name: '李秀梅' };
const first = { groupId: 'g1', name: '第一党小组', members: [wang] };

function openGroups(
  groups = [first],
  { isSecretary = true, ...more }: Answers & { isSecretary?: boolean } = {},
) {
  const calls = aCloud({
    'summary.home': () => home(isSecretary),
    'member.groups': () => ({ branchId: 'b1', groups, without: [li] }),
    'member.saveGroup': () => ({ groupId: 'new' }),
    'member.assignToGroup': () => ({ moved: 1 }),
    'member.dropGroup': () => ({ groupId: 'g1' }),
    ...more,
  });
  openPage(<GroupsPage />);
  return (name: string) => calls.filter(([called]) => called === name).map(([, input]) => input);
}

test('without groups it says when to have some, and suggests the first one’s name', async () => {
  const sent = openGroups([]);
  expect(await screen.findByText('还没有分党小组')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '新建党小组' }));
  expect(screen.getByDisplayValue('第一党小组')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '创建' }));
  expect(sent('member.saveGroup')).toEqual([{ name: '第一党小组' }]);
});

test('the next one’s suggested name is the first that is free', async () => {
  openGroups([{ ...first, groupId: 'g2', name: '第二党小组' }]);
  await screen.findByText('第二党小组');
  await userEvent.click(screen.getByRole('button', { name: '新建党小组' }));
  expect(screen.getByDisplayValue('第一党小组')).toBeInTheDocument();
});

test('a tap on somebody and a tap on a group moves them', async () => {
  const sent = openGroups();
  await userEvent.click(await screen.findByText('李秀梅'));
  await userEvent.click(within(screen.getByRole('radiogroup')).getByText('第一党小组'));
  expect(sent('member.assignToGroup')).toEqual([{ groupId: 'g1', memberIds: ['li'] }]);
});

test('several are taken in at once', async () => {
  const sent = openGroups([first, { groupId: 'g2', name: '第二党小组', members: [] }]);
  const [, addToSecond] = await screen.findAllByRole('button', { name: '加人' });
  await userEvent.click(addToSecond as HTMLElement);
  for (const name of ['李秀梅', '王桂兰']) {
    const drawn = screen.getAllByText(name);
    await userEvent.click(drawn[drawn.length - 1] as HTMLElement);
  }
  await userEvent.click(screen.getByRole('button', { name: '加入（2 人）' }));
  expect(sent('member.assignToGroup')).toEqual([{ groupId: 'g2', memberIds: ['li', 'wang'] }]);
});

test('a group that a meeting is for is not given up, and it is said for which', async () => {
  (Taro.showModal as unknown as jest.Mock).mockResolvedValue({ confirm: true });
  openGroups([first], {
    'member.dropGroup': () => ({ refused: 'member.groupInUse', params: { title: '十二月党小组会' } }),
  });
  await userEvent.click(await screen.findByRole('button', { name: '解散' }));
  expect(await screen.findByText(/十二月党小组会/)).toBeInTheDocument();
});

test('the committee sees who is where, and changes nothing', async () => {
  openGroups([first], { isSecretary: false });
  expect(await screen.findByText('王桂兰')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

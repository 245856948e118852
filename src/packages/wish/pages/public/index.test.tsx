import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { todayInShanghai } from '@/i18n/dates';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import PublicPage from './index';

type Given = Output<'summary.publicPage'>;

const thisYear = todayInShanghai().slice(0, 4);

const aCommunity = (given: Partial<Given> = {}): Given => ({
  organizationId: 'c1',
  name: '新兴社区',
  kind: 'community',
  path: ['科尔沁区', '明仁街道', '新兴社区'],
  people: [{ name: '李秀梅', role: 'communityStaff' }],
  figures: {
    fulfilled: 12,
    fulfilledUnconfirmed: 0,
    thanked: 9,
    served: 15,
    solved: 7,
    unconfirmed: 0,
    recorded: 0,
  },
  fulfilled: [{ title: '换一盏灯', category: 'repairs', month: `${thisYear}-03` }],
  thanks: [{ words: '灯亮堂多了', month: '2020-11', wishId: null }],
  may: { board: false },
  ...given,
});

function openIt(given: Partial<Given> = {}, params: Record<string, string> = { organizationId: 'c1' }) {
  const calls = aCloud({ 'summary.publicPage': () => aCommunity(given) });
  openPage(<PublicPage />, params);
  return calls;
}

test('says who is in charge, what was done and what was said, each with its month', async () => {
  openIt();
  for (const words of ['新兴社区', '科尔沁区 · 明仁街道', '李秀梅', '工作人员', '换一盏灯', '维修', '3月']) {
    expect(await screen.findByText(words)).toBeInTheDocument();
  }
  expect(screen.getByText('灯亮堂多了')).toBeInTheDocument();
  expect(screen.getByText('一位居民 · 2020年11月')).toBeInTheDocument();
});

test('the notice board’s code opens it with its community, to whom a wish is then said', async () => {
  const calls = openIt({}, { scene: 'c1' });
  await userEvent.click(await screen.findByText('说个心愿'));
  expect(calls).toEqual([['summary.publicPage', { organizationId: 'c1' }]]);
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/wish/pages/post/index?communityId=c1' });
});

test('a problem is said to its community from there too', async () => {
  openIt({}, { scene: 'c1' });
  await userEvent.click(await screen.findByText('请人帮办'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/packages/errand/pages/post/index?communityId=c1',
  });
});

test('where nothing was done yet it shows no figures and says what to do', async () => {
  openIt({
    figures: {
      fulfilled: 0,
      fulfilledUnconfirmed: 0,
      thanked: 0,
      served: 0,
      solved: 0,
      unconfirmed: 0,
      recorded: 0,
    },
    fulfilled: [],
    thanks: [],
  });
  expect(await screen.findByText('还没有办结的心愿')).toBeInTheDocument();
  expect(screen.queryByText('近一年')).not.toBeInTheDocument();
  expect(screen.queryByText('居民留言')).not.toBeInTheDocument();
});

test('wishes that silence closed stand apart from those that were confirmed', async () => {
  openIt({ figures: { ...aCommunity().figures, fulfilledUnconfirmed: 3 } });
  expect(await screen.findByText(/个，另有 3 个未确认/)).toBeInTheDocument();
  expect(screen.getByText('12')).toBeInTheDocument();
});

test('a branch is no place to say a wish or a problem to', async () => {
  openIt({ kind: 'branch', name: '第二党支部' });
  expect(await screen.findByText('第二党支部')).toBeInTheDocument();
  expect(screen.queryByText('说个心愿')).not.toBeInTheDocument();
  expect(screen.queryByText('请人帮办')).not.toBeInTheDocument();
});

test('the community’s staff are led to the code', async () => {
  openIt({ may: { board: true } });
  await userEvent.click(await screen.findByText('公告栏二维码'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/packages/wish/pages/board/index?communityId=c1',
  });
});

test('the community’s staff come from thanks to the wish, where they may be taken off', async () => {
  openIt({ thanks: [{ words: '灯亮堂多了', month: '2020-11', wishId: 'w1' }] });
  await userEvent.click(await screen.findByText('灯亮堂多了'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/wish/pages/detail/index?wishId=w1' });
});

test('an address that leads to none says so', async () => {
  aCloud({ 'summary.publicPage': () => ({ refused: 'organization.unknown' }) });
  openPage(<PublicPage />, { scene: 'gone' });
  await waitFor(() => expect(screen.getByText('没有找到这个组织，请重新选')).toBeInTheDocument());
});

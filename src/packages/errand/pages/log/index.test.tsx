import type { LogLine } from '@contract/errand/log';
import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import DailyLogPage from './index';

const line = (given: Partial<LogLine> = {}): LogLine => ({
  about: { kind: 'errand', id: 'e1' },
  ...{ deed: 'done', at: '2026-11-20T01:00:00.000Z', day: '2026-11-20', helper: '陈志远', whom: '王**' },
  ...{ title: '路灯不亮', communityName: '新兴社区' },
  ...given,
});
const log = (items: LogLine[]) => () => ({
  ...{ of: 'branch' as const, organizationId: 'b1', month: '2026-11', offered: ['branch' as const] },
  ...{ items, next: null },
});

test('says by day who helped whom with what, and leads to it', async () => {
  const earlier = line({
    ...{ deed: 'progress', at: '2026-11-19T01:00:00.000Z', day: '2026-11-19', title: '换纱窗' },
    about: { kind: 'wish', id: 'w1' },
  });
  const calls = aCloud({ 'errand.log': log([line(), earlier]) });
  openPage(<DailyLogPage />);
  expect(await screen.findByText('陈志远 帮 王** 办好了')).toBeInTheDocument();
  // One answer tells whose log it is, and what is in it.
  expect(calls.map(([name]) => name)).toEqual(['errand.log']);
  expect(screen.getByText('陈志远 在帮 王** 办')).toBeInTheDocument();
  expect(screen.getByText('换纱窗 · 心愿 · 9:00')).toBeInTheDocument();
  expect(screen.getAllByText('1 条')).toHaveLength(2);
  await userEvent.click(screen.getByText('陈志远 在帮 王** 办'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/wish/pages/detail/index?wishId=w1' });
});

test('an empty month says that nothing has to be typed', async () => {
  aCloud({ 'errand.log': log([]) });
  openPage(<DailyLogPage />);
  expect(await screen.findByText('这个月还没有记录')).toBeInTheDocument();
  expect(screen.queryByText('导出本月（Word）')).not.toBeInTheDocument();
});

test('the month is made as a document on a tap', async () => {
  const calls = aCloud({
    'errand.log': log([line()]),
    'document.dailyLog': () => ({ fileId: 'f', url: 'https://x/f.docx', fileName: '民情日志.docx' }),
  });
  openPage(<DailyLogPage />);
  await userEvent.click(await screen.findByText('导出本月（Word）'));
  await waitFor(() => expect(calls.some(([name]) => name === 'document.dailyLog')).toBe(true));
});

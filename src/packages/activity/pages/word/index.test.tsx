import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../../tests/pages/an-activity';
import CheckInWordPage from './index';

const checkedIn = {
  activityId: 'a1',
  title: '十一月主题党日',
  state: 'present' as const,
  at: '2026-11-25T01:26:00.000Z',
  already: false,
  waiting: false,
};
const me = (memberClass: 'able' | 'away') => () =>
  ({ member: { memberClass, offices: [] }, request: null }) as never;

function open(answers: Answers, memberClass: 'able' | 'away' = 'able') {
  const calls = aCloud({
    'member.me': me(memberClass),
    'activity.detail': () => anActivity({ myPlaceInLine: 14, counts: { expected: 21, arrived: 14 } }),
    ...answers,
  });
  openPage(<CheckInWordPage />);
  return () => calls.filter(([name]) => name === 'activity.checkInByWord').map(([, input]) => input);
}
const field = () => screen.findByRole('textbox');

test('the word is sent once, at its sixth digit, and the time is shown', async () => {
  const sent = open({ 'activity.checkInByWord': () => checkedIn });
  await userEvent.type(await field(), '48291');
  expect(sent()).toEqual([]);
  await userEvent.type(await field(), '5');
  expect(await screen.findByText('签到成功')).toBeInTheDocument();
  expect(screen.getByText('9:26')).toBeInTheDocument();
  expect(sent()).toEqual([{ word: '482915', remote: false }]);
});

test('what was copied with a space in it is taken', async () => {
  const sent = open({ 'activity.checkInByWord': () => checkedIn });
  await userEvent.click(await field());
  await userEvent.paste('048 291');
  await screen.findByText('签到成功');
  expect(sent()).toEqual([{ word: '048291', remote: false }]);
});

test('a wrong word says how many tries are left, and makes room for the next', async () => {
  const sent = open({
    'activity.checkInByWord': ({ word }) =>
      word === '482915' ? checkedIn : { refused: 'activity.wordWrong', params: { left: 3 } },
  });
  await userEvent.type(await field(), '000000');
  expect(await screen.findByText('口令不对，请再听一遍。还能试 3 次')).toBeInTheDocument();
  expect(await field()).toHaveValue('');
  await userEvent.type(await field(), '4');
  expect(screen.queryByText(/口令不对/)).not.toBeInTheDocument();
  await userEvent.type(await field(), '82915');
  expect(await screen.findByText('签到成功')).toBeInTheDocument();
  expect(sent()).toHaveLength(2);
});

test('the same wrong word twice is sent twice: it may be right a minute later', async () => {
  const sent = open({
    'activity.checkInByWord': () => ({ refused: 'activity.wordStale', params: { left: 4 } }),
  });
  await userEvent.type(await field(), '000000');
  await screen.findByText(/口令已经换了/);
  await userEvent.type(await field(), '000000');
  await screen.findByText(/口令已经换了/);
  expect(sent()).toHaveLength(2);
});

test.each([
  ['activity.wordBlocked', { minutes: 7 }, '试的次数多了，请过 7 分钟再试。也可以请书记登记'],
  ['activity.wordStale', { left: 2 }, '口令已经换了，请听书记现在报的。还能试 2 次'],
  ['activity.noneOpen', {}, '支部现在没有在签到的活动，请等书记开始'],
])('%s is told in its own words', async (refused, params, words) => {
  open({ 'activity.checkInByWord': () => ({ refused, params }) });
  await userEvent.type(await field(), '000000');
  expect(await screen.findByText(words)).toBeInTheDocument();
});

test('who is long away comes from afar unless they say that they are in the room', async () => {
  const remote = { ...checkedIn, state: 'remote' as const };
  const sent = open({ 'activity.checkInByWord': () => remote }, 'away');
  expect(await screen.findByText('我在外地，远程参加')).toBeInTheDocument();
  await userEvent.type(await field(), '482915');
  expect(await screen.findByText('签到成功，记为远程参加')).toBeInTheDocument();
  expect(sent()).toEqual([{ word: '482915', remote: true }]);
});

test('with the switch off they are in the room; nobody else has the switch', async () => {
  const sent = open({ 'activity.checkInByWord': () => checkedIn }, 'away');
  await userEvent.click(await screen.findByRole('checkbox'));
  await userEvent.type(await field(), '482915');
  await screen.findByText('签到成功');
  expect(sent()).toEqual([{ word: '482915', remote: false }]);
});

test('nobody but who is long away has the switch', async () => {
  open({ 'activity.checkInByWord': () => checkedIn });
  await field();
  expect(screen.queryByText('我在外地，远程参加')).not.toBeInTheDocument();
});

test('when nothing was heard the digits stay, and trying again sends the same', async () => {
  jest.useFakeTimers();
  let heard = false;
  const sent = open({ 'activity.checkInByWord': () => (heard ? checkedIn : 'unheard') });
  await act(() => jest.advanceTimersByTimeAsync(100));
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await user.type(screen.getByRole('textbox'), '482915');
  await act(() => jest.advanceTimersByTimeAsync(3000));
  expect(screen.getByText(/网络不太好/)).toBeInTheDocument();
  expect(screen.getByRole('textbox')).toHaveValue('482915');
  heard = true;
  act(() => screen.getByRole('button', { name: '再试一次' }).click());
  await act(() => jest.advanceTimersByTimeAsync(1000));
  expect(screen.getByText('签到成功')).toBeInTheDocument();
  expect(new Set(sent().map((input) => JSON.stringify(input))).size).toBe(1);
  jest.useRealTimers();
});

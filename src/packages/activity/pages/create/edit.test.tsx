import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../../tests/pages/an-activity';
import CreateActivityPage from './index';

const planned = (given: Parameters<typeof anActivity>[0] = {}) =>
  anActivity({ state: 'announced', runsIt: true, startsAt: '2099-11-25T01:30:00.000Z', ...given });
const changedAt = '2026-11-23T01:00:00.000Z';

function edit(given: Answers = {}) {
  const calls = aCloud({
    'activity.detail': () => planned(),
    'activity.change': () => ({ changedAt, told: null }),
    ...given,
  });
  openPage(<CreateActivityPage />, { edit: 'a1' });
  return calls;
}
const sentIn = (calls: [string, unknown][]) =>
  calls.filter(([name]) => name === 'activity.change').map(([, input]) => input);

async function writePlace(place: string) {
  const field = await screen.findByDisplayValue('社区二楼');
  await userEvent.clear(field);
  await userEvent.type(field, place);
}
const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }));

test('only what was changed is sent, with what was seen', async () => {
  const calls = edit();
  await writePlace('嘎查活动室');
  await save();
  expect(sentIn(calls)).toEqual([
    { activityId: 'a1', place: '嘎查活动室', seenAt: '2026-11-20T01:00:00.000Z' },
  ]);
});

test('when nothing was changed nothing is sent', async () => {
  const calls = edit();
  await screen.findByDisplayValue('社区二楼');
  await save();
  expect(sentIn(calls)).toEqual([]);
});

test('a part that is switched off is left out, and the others stay as they were', async () => {
  const study = { kind: 'study' as const, title: '学条例', startsAt: '09:30', host: '陈志远', notes: '' };
  const own = { kind: 'own' as const, title: '走访', startsAt: null, host: '', notes: '' };
  const calls = edit({ 'activity.detail': () => planned({ parts: [study, own] }) });
  await screen.findByText('学条例');
  const [first] = screen.getAllByRole('checkbox');
  await userEvent.click(first as HTMLElement);
  await save();
  expect(sentIn(calls)).toEqual([
    expect.objectContaining({ parts: [{ kind: 'own', title: '走访', host: '', notes: '' }] }),
  ]);
});

test('who has no phone is named, for somebody to tell them', async () => {
  const told = { inPerson: [{ memberId: 'm1', name: '孙守田' }], elsewhere: 0 };
  edit({ 'activity.change': () => ({ changedAt, told }) });
  await writePlace('嘎查活动室');
  await save();
  expect(await screen.findByText('孙守田没有绑定微信，请当面或打电话告诉')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '知道了' })).toBeInTheDocument();
});

test('when somebody else changed it meanwhile, what stands now is shown and what was written stays', async () => {
  let standing = planned();
  const calls = edit({
    'activity.detail': () => standing,
    'activity.change': ({ seenAt }) =>
      seenAt === standing.changedAt ? { changedAt, told: null } : { refused: 'activity.changedMeanwhile' },
  });
  await writePlace('嘎查活动室');
  standing = planned({ changedAt, place: '三楼', title: '雪天主题党日' });
  await save();
  expect(await screen.findByText('刚刚有别人也修改了。请查看最新的，您写的不会丢。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '查看最新的' }));
  expect(await screen.findByDisplayValue('雪天主题党日')).toBeInTheDocument();
  expect(screen.getByDisplayValue('嘎查活动室')).toBeInTheDocument();
  expect(screen.getByText(/^地点别人刚刚也修改了/)).toBeInTheDocument();
  await save();
  expect(sentIn(calls).at(-1)).toEqual({ activityId: 'a1', place: '嘎查活动室', seenAt: changedAt });
});

test('a refusal stands beside its field', async () => {
  edit({
    'activity.change': () => ({ refused: 'call.invalidInput', fields: { place: 'tooLong' } }),
  });
  await writePlace('很长');
  await save();
  expect(await screen.findAllByRole('alert')).not.toHaveLength(0);
  expect(screen.getByDisplayValue('很长')).toBeInTheDocument();
});

test('while people check in only place, parts and guests can be written', async () => {
  edit({ 'activity.detail': () => planned({ state: 'open' }) });
  expect(await screen.findByDisplayValue('社区二楼')).toBeInTheDocument();
  expect(screen.getByText('主题党日 · 11月25日 周三 9:30')).toBeInTheDocument();
  expect(screen.queryByText('日期')).not.toBeInTheDocument();
  expect(screen.getByText('邀请列席')).toBeInTheDocument();
});

test.each([
  ['has ended', { state: 'closed' as const }, '这次活动的安排不再改了'],
  ['is run by others', { runsIt: false }, '活动由书记来安排'],
])('an activity that %s cannot be changed, and the page says so', async (_what, given, words) => {
  edit({ 'activity.detail': () => planned(given) });
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '保存' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '查看这次活动' }));
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: '/packages/activity/pages/detail/index?activityId=a1',
  });
});

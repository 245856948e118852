import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../tests/pages/an-activity';
import { OwnRecord } from '../parts/own-record';
import { NearCard } from './near-card';

const hall = { latitude: 43.65, longitude: 122.24 };
const came = { state: 'present' as const, at: '2026-11-25T01:26:00.000Z' };
const activity = (given: Parameters<typeof anActivity>[0] = {}): Output<'activity.detail'> =>
  anActivity({ near: hall, mine: came, myPlaceInLine: 3, ...given });
const getLocation = Taro.getLocation as unknown as jest.Mock;
const sayIt = () => userEvent.click(screen.getByRole('button', { name: '确认' }));

afterEach(() => {
  Object.assign(globalThis, { ASKS_NEAR: true });
  getLocation.mockReset();
});

test.each([
  ['beside it', { ...hall, accuracy: 30 }, true, '已记下：在附近'],
  ['a kilometre off', { ...hall, latitude: 43.66, accuracy: 30 }, false, '已记下：不在附近。到会照样算'],
])('%s, one tap sends yes or no and never where the phone is', async (_where, here, near, said) => {
  const calls = aCloud({ 'activity.sayNear': (input) => ({ near: input.near }) });
  getLocation.mockResolvedValue(here);
  openPage(<NearCard of={activity()} />);
  expect(screen.getByText('确认在附近？不确认也没关系')).toBeInTheDocument();
  expect(getLocation).not.toHaveBeenCalled();
  await sayIt();
  expect(calls).toEqual([['activity.sayNear', { activityId: 'a1', near }]]);
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: said }));
});

test('whoever lets WeChat not look is told that it does not matter, and is asked no more', async () => {
  const calls = aCloud({});
  getLocation.mockRejectedValue({ errMsg: 'getLocation:fail auth deny' });
  openPage(<NearCard of={activity()} />);
  await sayIt();
  expect(screen.getByText('没有打开位置，不要紧，到会已经登记。以后不再问')).toBeInTheDocument();
  cleanup();
  openPage(<NearCard of={activity({ activityId: 'a2' })} />, {}, { returning: true });
  expect(screen.queryByText(/附近/)).not.toBeInTheDocument();
  expect(calls).toEqual([]);
});

test('a phone that does not know where it is may try again', async () => {
  const calls = aCloud({ 'activity.sayNear': () => ({ near: true }) });
  getLocation.mockRejectedValueOnce({ errMsg: 'getLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF' });
  getLocation.mockResolvedValue({ ...hall, accuracy: 30 });
  openPage(<NearCard of={activity()} />);
  await sayIt();
  expect(screen.getByText('手机没找到位置，可以再点一次。不确认也没关系')).toBeInTheDocument();
  await sayIt();
  expect(calls).toHaveLength(1);
});

test.each([
  ['where it is not asked for', { near: null }],
  ['after the end', { state: 'closed' as const }],
  ['to who did not come', { mine: { ...came, state: 'leave' as const } }],
  ['to who took part from afar', { mine: { ...came, state: 'remote' as const } }],
  ['to who has said so', { saidNear: false }],
])('it is not asked %s', (_when, given) => {
  openPage(<NearCard of={activity(given)} />);
  expect(screen.queryByText(/附近/)).not.toBeInTheDocument();
});

test('a build without it asks nobody', () => {
  Object.assign(globalThis, { ASKS_NEAR: false });
  openPage(<NearCard of={activity()} />);
  expect(screen.queryByText(/附近/)).not.toBeInTheDocument();
});

test('what was said stands beside the own record', () => {
  openPage(<OwnRecord of={activity({ saidNear: true })} />);
  expect(screen.getByText(/9:26 · .* · 在附近$/)).toBeInTheDocument();
});

import { activities } from '../../collections';
import { LOOK_HOLDS_MILLISECONDS, lookAgain, OUTLASTS_MILLISECONDS, outlastLooks } from './look-holds';

const BEGAN = new Date('2026-06-10T02:00:00Z');
const standing = { _id: 'a1', state: 'open' };

let looks: jest.SpyInstance;
beforeEach(() => {
  jest.useFakeTimers();
  looks = jest.spyOn(activities, 'get').mockResolvedValue(standing as never);
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test.each([
  ['at once', 0, false],
  ['just in time', LOOK_HOLDS_MILLISECONDS - 1, false],
  ['too late by nothing', LOOK_HOLDS_MILLISECONDS, true],
  ['much too late', 60_000, true],
  ['by a clock that was set back', -1, true],
])('who wrote %s looks again only where somebody may have looked in vain', async (_, took, again) => {
  jest.setSystemTime(BEGAN.getTime() + took);
  expect(await lookAgain('a1', BEGAN)).toEqual(again ? { standing } : null);
  expect(looks).toHaveBeenCalledTimes(again ? 1 : 0);
});

test('who takes something away waits for longer than a look holds', async () => {
  expect(OUTLASTS_MILLISECONDS).toBeGreaterThan(LOOK_HOLDS_MILLISECONDS);
  let waited = false;
  const waiting = outlastLooks().then(() => {
    waited = true;
  });
  await jest.advanceTimersByTimeAsync(OUTLASTS_MILLISECONDS - 1);
  expect(waited).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  await waiting;
});

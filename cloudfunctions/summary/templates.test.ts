import { idsOf } from './templates';

test('each question is about the templates that there are for it', () => {
  const one = (id: string) => ({ id, fields: {} });
  expect(idsOf({ dayBefore: one('a'), activityCancelled: one('b'), wishDone: one('c') })).toEqual({
    activity: ['a', 'b'],
    poster: ['c'],
    claimer: [],
  });
});

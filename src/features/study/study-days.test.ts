import { studyDays } from './study-days';

test.each([
  ['2026-12-31', '2026-01-01', undefined],
  ['2027-01-01', '2026-01-01', '哪天学的就选哪天，算那一年的。2026年的到1月10日都能补记'],
  ['2027-01-10', '2026-01-01', '哪天学的就选哪天，算那一年的。2026年的到1月10日都能补记'],
  ['2027-01-11', '2026-01-01', '哪天学的就选哪天，算那一年的。2026年的补到1月31日，需书记审核'],
  ['2027-02-01', '2027-01-01', undefined],
])('on %s the form offers days from %s', (today, from, hint) => {
  expect(studyDays(today)).toEqual(hint === undefined ? { from } : { from, hint });
});

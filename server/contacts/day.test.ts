import { claimsMost, contactsADay, contactsOn } from './day';

const { env } = process;
const settings = ['DAOZHIBU_CLAIMS', 'DAOZHIBU_CONTACTS_A_DAY'] as const;
afterEach(() => {
  for (const name of settings) delete env[name];
});

test.each([
  [undefined, undefined, 3, 5],
  ['5', undefined, 5, 5],
  ['6', undefined, 6, 6],
  ['6', '2', 6, 2],
  ['0', '0', 1, 1],
])('with %s in hand and %s contacts a day set: %d and %d', (claims, contacts, inHand, aDay) => {
  if (claims !== undefined) env.DAOZHIBU_CLAIMS = claims;
  if (contacts !== undefined) env.DAOZHIBU_CONTACTS_A_DAY = contacts;
  expect([claimsMost(), contactsADay()]).toEqual([inHand, aDay]);
});

test('a day is from midnight to midnight in Shanghai', () => {
  const told = ['2026-03-01T15:59:59.999Z', '2026-03-01T16:00:00Z', '2026-03-02T03:00:00Z'].map(
    (at, place) => ({
      of: `w${place}`,
      at: new Date(at),
    }),
  );
  expect(contactsOn(told, new Date('2026-03-02T04:00:00Z'))).toEqual(['w1', 'w2']);
  expect(contactsOn(undefined, new Date())).toEqual([]);
});

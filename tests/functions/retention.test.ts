/** What does not stay: each period at its edge, with a clock of the test's own; the job runs here against the cloud's database. */

import { periods } from '../../cloudfunctions/timer/periods';
import { sdkAt } from '../../localcloud/wire/testing/admin-server';
import { removeWhatIsOver } from '../../server/kernel/store/retention';
import { contactsFor } from '../../server/kernel/text/contact';
import { startTestCloud, TEST_KEYS, type TestCloud } from '../support/cloud';
import { errandRow } from '../support/errand-row';
import { seedOf } from '../support/people';

Object.assign(process.env, TEST_KEYS);

const DAY = 86_400_000;
const NOW = new Date('2030-03-01T02:00:00Z');
const ago = (days: number, more = 0) => new Date(NOW.getTime() - days * DAY - more);
const sealed = contactsFor('test').seal({ name: '王秀兰', phone: '13812345678', address: '3号楼' });

let cloud: TestCloud;
afterEach(() => cloud.close());
async function start(rows: Parameters<typeof seedOf>[0]) {
  cloud = await startTestCloud({ seed: seedOf(rows) });
  sdkAt(cloud.url);
}
const run = (now = NOW, milliseconds = 60_000) => removeWhatIsOver(periods, now, Date.now() + milliseconds);
const rowsOf = async (name: string) =>
  (await cloud.cloud.backend.engine.find(name, { query: {} })).result as unknown as Record<string, unknown>[];
const ids = async (name: string) => (await rowsOf(name)).map(({ _id }) => _id).sort();
const everything = async (names: readonly string[]) =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await rowsOf(name)] as const)));

/** The same row at the edge of its period, a moment past it, and long past it. */
const aged = (days: number, field: 'at' | 'updatedAt', row: object = {}) => [
  { ...row, _id: 'edge', [field]: ago(days) },
  { ...row, _id: 'over', [field]: ago(days, 1) },
  { ...row, _id: 'old', [field]: ago(days + 400) },
];

test.each([
  ['messages', 365, 'at', {}],
  ['audits', 1095, 'at', {}],
  ['captures', 90, 'updatedAt', { state: 'confirmed' }],
  ['captures', 90, 'updatedAt', { state: 'declined' }],
  ['heldTexts', 90, 'updatedAt', { state: 'declined' }],
  ['heldTexts', 90, 'updatedAt', { state: 'released' }],
] as const)('%s are kept for %i days and not a moment longer', async (name, days, field, row) => {
  await start({ [name]: aged(days, field, row) });
  expect(await run()).toBe(2);
  expect(await ids(name)).toEqual(['edge']);
  expect(await run(new Date(NOW.getTime() + DAY))).toBe(1);
  expect(await ids(name)).toEqual([]);
});

test.each([
  ['captures', 'waiting'],
  ['heldTexts', 'waiting'],
  ['heldTexts', 'releasing'],
] as const)('%s that are %s stay, however old', async (name, state) => {
  await start({ [name]: aged(90, 'updatedAt', { state }) });
  expect(await run()).toBe(0);
  expect(await ids(name)).toEqual(['edge', 'old', 'over']);
  // Decided later, it is met again when its time has come.
  const { engine } = cloud.cloud.backend;
  const ended = { state: name === 'captures' ? 'confirmed' : 'declined', updatedAt: NOW };
  const whole = { multi: false, merge: true, upsert: false };
  await engine.modify(name, { query: { _id: 'old' }, changes: { $set: ended } as never, ...whole });
  expect(await run(new Date(NOW.getTime() + 91 * DAY))).toBe(1);
  expect(await ids(name)).toEqual(['edge', 'over']);
});

const wish = (state: string) => ({
  state,
  contact: sealed,
  phoneHash: 'hash',
  title: '灯',
  originalText: sealed,
});

test.each(['confirmed', 'undisputed', 'rejected', 'withdrawn', 'split'])(
  'of a wish that is %s the contact goes after ninety days, and nothing else',
  async (state) => {
    await start({ wishes: aged(90, 'updatedAt', wish(state)) });
    expect(await run()).toBe(2);
    const [edge, old, over] = (await rowsOf('wishes')).sort((a, b) =>
      String(a._id) < String(b._id) ? -1 : 1,
    );
    expect(edge).toMatchObject({ contact: sealed, phoneHash: 'hash', originalText: sealed });
    for (const one of [old, over])
      expect(one).toMatchObject({ state, title: '灯', contact: '', phoneHash: '', originalText: '' });
  },
);

test.each(['submitted', 'asked', 'published', 'claimed', 'passedOn', 'fulfilled', 'disputed'])(
  'of a wish that is %s the contact stays',
  async (state) => {
    await start({ wishes: aged(90, 'updatedAt', wish(state)) });
    expect(await run()).toBe(0);
    expect((await rowsOf('wishes')).map(({ contact }) => contact)).toEqual([sealed, sealed, sealed]);
  },
);

test('of errands the contact goes, in what was corrected too, and those under way keep it', async () => {
  const was = { title: '旧', kind: 'facilities' as const, contact: sealed };
  const step = { what: 'amended' as const, at: ago(200), by: '', openid: 'o', note: '写错了' };
  const steps = [{ ...step, memberId: null, branchId: null, was }];
  const old = { contact: sealed, updatedAt: ago(90, 1), steps };
  await start({
    errands: [
      errandRow('closed', { ...old, state: 'confirmed' }),
      errandRow('recorded', { ...old, state: 'recorded' }),
      errandRow('edge', { ...old, state: 'confirmed', updatedAt: ago(90) }),
      ...(['submitted', 'assigned', 'disputed', 'done'] as const).map((state) =>
        errandRow(state, { ...old, state }),
      ),
    ],
  });
  expect(await run()).toBe(2);
  for (const row of await rowsOf('errands')) {
    const gone = row._id === 'closed' || row._id === 'recorded';
    const contact = gone ? '' : sealed;
    expect(row).toMatchObject({ contact, steps: [{ note: '写错了', was: { title: '旧', contact } }] });
  }
});

test('of complaints that were answered the contact goes, of those that wait it stays', async () => {
  const letter = { contact: sealed, text: '话', answer: '答' };
  await start({
    feedbacks: [
      ...aged(90, 'updatedAt', { ...letter, state: 'answered' }),
      { ...letter, _id: 'waits', state: 'waiting', updatedAt: ago(500) },
    ],
  });
  expect(await run()).toBe(2);
  const rows = await rowsOf('feedbacks');
  expect(
    rows
      .filter(({ contact }) => contact === sealed)
      .map(({ _id }) => _id)
      .sort(),
  ).toEqual(['edge', 'waits']);
  expect(rows.every(({ text, answer }) => text === '话' && answer === '答')).toBe(true);
});

const staying = [
  'serviceSheets',
  'minutes',
  'members',
  'attendances',
  'resolutions',
  'studyRecords',
  'accounts',
];

test('nothing else is lost: sheets, minutes, the roll and all records stay as they are', async () => {
  const old = { _id: 'x', updatedAt: ago(5000), at: ago(5000), signature: '' };
  const rows: Record<string, { _id: string }[]> = Object.fromEntries(staying.map((name) => [name, [old]]));
  await start({ ...rows, messages: aged(365, 'at') });
  const before = await everything(staying);
  expect(await run()).toBe(2);
  expect(await everything(staying)).toEqual(before);
});

test('a second run changes nothing, on the same day and on the next', async () => {
  const names = ['messages', 'captures', 'wishes', 'audits'];
  await start({
    messages: aged(365, 'at'),
    audits: aged(1095, 'at'),
    captures: aged(90, 'updatedAt', { state: 'confirmed' }),
    wishes: aged(90, 'updatedAt', wish('confirmed')),
  });
  await run();
  const after = await everything(names);
  expect(await run()).toBe(0);
  expect(await everything(names)).toEqual(after);
  // On the next day each one at the edge is over it.
  expect(await run(new Date(NOW.getTime() + DAY))).toBe(4);
  expect(await run(new Date(NOW.getTime() + 2 * DAY))).toBe(0);
});

test('what was gone through is not gone through again on the same day', async () => {
  await start({ messages: aged(365, 'at') });
  expect(await run()).toBe(2);
  await cloud.cloud.backend.engine.insert('messages', [{ _id: 'restored', at: ago(400) }] as never);
  expect(await run()).toBe(0);
  expect(await ids('messages')).toEqual(['edge', 'restored']);
  expect(await run(new Date(NOW.getTime() + DAY))).toBe(2);
});

test('a run that has no time left goes on where it stopped', async () => {
  await start({
    messages: Array.from({ length: 250 }, (_, place) => ({ _id: `m${place}`, at: ago(400, place) })),
    wishes: Array.from({ length: 150 }, (_, place) => ({
      ...wish('confirmed'),
      _id: `w${place}`,
      updatedAt: ago(95, place),
    })),
  });
  expect(await run(NOW, 0)).toBe(0);
  expect(await ids('messages')).toHaveLength(250);
  expect(await run()).toBe(400);
  expect(await ids('messages')).toEqual([]);
  expect((await rowsOf('wishes')).every(({ contact }) => contact === '')).toBe(true);
});

test('the periods are settings', async () => {
  const message = { _id: 'm', at: ago(40) };
  await start({ messages: [message] });
  process.env.DAOZHIBU_KEEP_MESSAGES_DAYS = '30';
  try {
    expect(await run()).toBe(1);
  } finally {
    process.env.DAOZHIBU_KEEP_MESSAGES_DAYS = '';
  }
});

test('a contact that was removed reads as none', () => {
  expect(contactsFor('test').read({ contact: '' })).toEqual({ name: '', phone: null, address: '' });
  expect(contactsFor('test').read({ contact: sealed })).toMatchObject({ name: '王秀兰' });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { collected, ofTheWork, PRIVACY_VERSION, usualDays } from '../../contract/privacy';
import { dataList, guide, paper } from '../../scripts/privacy-paper';
import type { AccountRecord } from '../../server/records/account';
import { startTestCloud, TEST_KEYS } from '../support/cloud';
import { everyCall } from '../support/every-call';
import { everyStringField } from '../support/string-fields';
import { startWishCloud, type Wishes, who } from '../support/wishes';

const kinds = Object.entries(collected);
const declared = new Set<string>(kinds.flatMap(([, { fields }]) => fields));
const isOfTheWork = (field: string) => ofTheWork.some((pattern) => pattern.test(field));
const typed = everyStringField()
  .filter(({ kind }) => kind === 'line' || kind === 'paragraphs' || kind === 'phone')
  .map(({ path: at }) => at);

test('every text that a call takes is told in the privacy paper, or is of the work', () => {
  expect(typed.length).toBeGreaterThan(90);
  expect(typed.filter((field) => !declared.has(field) && !isOfTheWork(field))).toEqual([]);
});

test('the paper tells of no field or call that there is not', () => {
  const fields = new Set([
    ...everyStringField().map(({ path: at }) => at),
    ...everyCall.map(({ call }) => call),
  ]);
  expect([...declared].filter((field) => !fields.has(field))).toEqual([]);
  expect(ofTheWork.filter((pattern) => !typed.some((field) => pattern.test(field)))).toEqual([]);
});

test.each(['name', 'phone', 'reachThrough', 'address', 'contact', 'whom'])(
  '%s is personal wherever it is typed',
  (part) => {
    const of = typed.filter(
      (field) => field.split(' ').slice(1).at(-1) === part && field !== 'member.saveGroup name',
    );
    expect(of.length).toBeGreaterThan(0);
    expect(of.filter((field) => !declared.has(field))).toEqual([]);
  },
);

test.each([
  ['docs/privacy.json', guide],
  ['docs/privacy.md', paper],
  ['docs/filing/2-data.md', dataList],
])('%s says what the contract says (npm run privacy)', (file, made) => {
  expect(readFileSync(path.resolve(__dirname, '../..', file), 'utf8')).toBe(made());
});

test('docs/deploy.md says the same usual periods as the paper', () => {
  const page = readFileSync(path.resolve(__dirname, '../../docs/deploy.md'), 'utf8');
  const said = (setting: string) => Number(new RegExp(`\\| \`${setting}\` \\| (\\d+) \\|`).exec(page)?.[1]);
  expect({
    messages: said('DAOZHIBU_KEEP_MESSAGES_DAYS'),
    ended: said('DAOZHIBU_KEEP_CONTACTS_DAYS'),
    audits: said('DAOZHIBU_KEEP_AUDITS_DAYS'),
  }).toEqual(usualDays);
});

test('the app is told the periods that this environment has set, which are those that the job keeps', async () => {
  const cloud = await startTestCloud({
    environment: { ...TEST_KEYS, DAOZHIBU_KEEP_CONTACTS_DAYS: '30', DAOZHIBU_KEEP_AUDITS_DAYS: '0' },
  });
  const { envelope } = await cloud.call('openid-anybody', 'summary.templates', {});
  expect(envelope.data.keptDays).toEqual({ messages: usualDays.messages, ended: 30, audits: 1 });
  await cloud.close();
});

describe('consent', () => {
  let wishes: Wishes;
  beforeAll(async () => {
    wishes = await startWishCloud();
  });
  afterAll(() => wishes.close());

  const agree = (openid: string, version: number) => wishes.asks.answer(openid, 'member.agree', { version });
  const kept = async (openid: string) => {
    const { result } = await wishes.cloud.cloud.backend.engine.find('accounts', { query: { _id: openid } });
    return (result as unknown as AccountRecord[])[0];
  };

  test('is kept with its instant, also of who was never here, and taken back by the same call', async () => {
    expect(await agree('stranger', PRIVACY_VERSION)).toEqual({ version: PRIVACY_VERSION });
    const at = expect.any(Date);
    expect(await kept('stranger')).toMatchObject({
      memberId: null,
      consent: { version: PRIVACY_VERSION, at },
    });
    await agree('stranger', 0);
    expect(await kept('stranger')).toMatchObject({ consent: { version: 0, at } });
  });

  test('leaves whom the account is bound to', async () => {
    const before = await kept(who.staff);
    await agree(who.staff, PRIVACY_VERSION);
    expect(await kept(who.staff)).toMatchObject({
      memberId: before?.memberId,
      consent: { version: PRIVACY_VERSION },
    });
  });

  test('cannot be given to what is not written yet', async () => {
    expect(
      await wishes.asks.refusal('stranger', 'member.agree', { version: PRIVACY_VERSION + 1 }),
    ).toMatchObject({
      code: 'call.badInput',
    });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppointmentRecord } from '../../records/appointment';
import type { StoredMember } from '../../records/member';
import { keyNames } from './keys';
import {
  type MemberProof,
  proven,
  provenAppointments,
  provenFields,
  provenFieldsOf,
  SIGNERS,
  textOfMember,
  withProvenOffices,
} from './proof';
import { signedAppointment, signedMember } from './sign';
import { publicKeyOf } from './signature';

const key = 'a1'.repeat(32);
const logged = jest.spyOn(console, 'log').mockImplementation(() => {});
const setKeys = () => {
  process.env[keyNames.signing] = key;
  process.env[SIGNERS] = publicKeyOf(key);
};
setKeys();
beforeEach(() => {
  setKeys();
  logged.mockClear();
});
afterAll(() => {
  delete process.env[keyNames.signing];
  delete process.env[SIGNERS];
});
const lines = () => logged.mock.calls.map(([line]) => JSON.parse(String(line)));

const entry: MemberProof = {
  ...{ _id: 'm1', openid: 'o1', branchId: 'b1', line: ['city', 'b1'], onRoll: true },
  offices: [
    { role: 'secretary', organizationId: 'b1' },
    { role: 'township', organizationId: 't1' },
  ],
};
const signed = signedMember(entry);

test('an entry that is signed as it stands is proven, and nothing is logged', () => {
  expect(proven(signed)).toBe(signed);
  expect(withProvenOffices([signed])).toEqual([signed]);
  expect(lines()).toEqual([]);
});

test('there is nothing to prove of nobody', () => {
  expect([proven(null), proven(undefined)]).toEqual([null, null]);
  expect(lines()).toEqual([]);
});

const altered: Array<[string, Partial<StoredMember>]> = [
  ['id', { _id: 'm2' }],
  ['openid', { openid: 'o2' }],
  ['openid taken away', { openid: null }],
  ['branch', { branchId: 'b2' }],
  ['line', { line: ['city', 'county', 'b1'] }],
  ['order of the line', { line: ['b1', 'city'] }],
  ['roll status', { onRoll: false }],
  ['an office less', { offices: entry.offices.slice(1) }],
  ['an office more', { offices: [...entry.offices, { role: 'city', organizationId: 'city' }] }],
  ['order of the offices', { offices: [...entry.offices].reverse() }],
  ['role', { offices: [{ role: 'city', organizationId: 'b1' }, entry.offices[1]] }],
  ['place of an office', { offices: [{ role: 'secretary', organizationId: 'b2' }, entry.offices[1]] }],
  ['offices that are no list', { offices: { 0: entry.offices[0], length: 1 } as never }],
  ['an office that is none', { offices: [null, entry.offices[1]] }],
];

test.each(altered)('with another %s it is not, holds no office, and one line says so', (_what, parts) => {
  const row = { ...signed, ...parts };
  expect(proven(row)).toBeNull();
  expect(lines()).toMatchObject([{ notBelieved: 'members', why: ['altered'], rows: 1 }]);
  expect(withProvenOffices([row])[0]).toMatchObject({ _id: row._id, offices: [] });
});

test('what is not signed may change without that', () => {
  const row = { ...signed, name: '别的名字', phone: null, groupId: 'g2' };
  expect(proven(row)).toBe(row);
});

test('of many rows one line counts those that are not believed, and says of none whose it is', () => {
  const { signature: _, ...bare } = signed;
  const rows = [signed, bare, { ...signed, branchId: 'b2' }, { ...bare, offices: [] }];
  expect(withProvenOffices(rows).map(({ offices }) => offices.length)).toEqual([2, 0, 0, 0]);
  expect(lines()).toMatchObject([{ notBelieved: 'members', why: ['unsigned', 'altered'], rows: 2 }]);
  expect(logged.mock.calls.join()).not.toMatch(/m1|o1|b1/);
});

test('who holds no office is left as they are, whatever is signed', () => {
  const row = { ...entry, offices: [], signature: 'rubbish' };
  expect(withProvenOffices([row])).toEqual([row]);
  expect(withProvenOffices([{ ...row, offices: undefined as never }])).toEqual([row]);
});

test('texts of entries differ wherever their parts do, also at the seams', () => {
  const texts = [entry, ...altered.map(([, parts]) => ({ ...entry, ...parts }))].map(textOfMember);
  expect(new Set(texts).size).toBe(texts.length);
  expect(textOfMember({ ...entry, openid: undefined as never })).toBe(
    textOfMember({ ...entry, openid: null }),
  );
});

test('the fields that a proof needs are those that a query asks for', () => {
  const picked = Object.fromEntries(['_id', ...provenFields].map((field) => [field, signed[field as '_id']]));
  expect(proven(picked as unknown as MemberProof)).not.toBeNull();
  expect(Object.keys(provenFieldsOf('roll')).sort()).toEqual(
    ['_id', ...provenFields].map((field) => `roll.${field}`).sort(),
  );
});

describe('appointments', () => {
  const row: AppointmentRecord = {
    ...{ _id: 'a1', openid: 'o1', organizationId: 'city', role: 'administrator', by: 'deployer' },
    ...{ from: new Date(1_000), until: null, updatedAt: new Date(1_000) },
  };
  const appointed = signedAppointment(row);

  test('one that is signed counts until it ends', () => {
    expect(provenAppointments([appointed])).toEqual([appointed]);
    expect(provenAppointments([signedAppointment({ ...row, until: new Date(2_000) })])).toEqual([]);
    expect(lines()).toEqual([]);
  });

  test.each<[string, Partial<AppointmentRecord>]>([
    ['id', { _id: 'a2' }],
    ['account', { openid: 'o2' }],
    ['organization', { organizationId: 'county' }],
    ['role', { role: 'king' as never }],
    ['beginning', { from: new Date(1_001) }],
    ['beginning that is none', { from: 1_000 as never }],
    ['appointer', { by: 'o1' }],
    ['signature', { signature: '' }],
  ])('with another %s it counts for nothing, and is logged', (_what, parts) => {
    expect(provenAppointments([{ ...appointed, ...parts }])).toEqual([]);
    expect(lines()).toHaveLength(1);
  });

  test('one that was ended and opened again counts for nothing', () => {
    const ended = signedAppointment({ ...row, until: new Date(2_000) });
    expect(provenAppointments([{ ...ended, until: null }])).toEqual([]);
  });

  test('none costs no look at the keys', () => {
    delete process.env[SIGNERS];
    expect(provenAppointments([])).toEqual([]);
  });
});

test.each(['', 'a1', `${'a1'.repeat(32)},`, 'my secret'])('public keys %j are refused by name', (value) => {
  process.env[SIGNERS] = value;
  expect(() => proven(signed)).toThrow(SIGNERS);
  expect(() => proven(signed)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret') }),
  );
});

test('nowhere are joined entries taken for believed ones: they come as they are stored', () => {
  const root = join(__dirname, '../../..');
  const sources = ['cloudfunctions', 'server']
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)),
    )
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const)
    .filter(([, text]) => text.includes("from: 'members'"));
  expect(sources.length).toBeGreaterThan(5);
  const wrong = sources.filter(([, text]) =>
    /\b(members|roll|holders): (Array<)?MemberRecord/.test(joinedTypes(text)),
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});

/** The declarations of what aggregations answer. */
const joinedTypes = (text: string) =>
  (text.match(/(type|interface) Joined[\s\S]*?\n\}?;?\n/g) ?? []).join('\n');

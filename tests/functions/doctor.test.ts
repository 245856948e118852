/** What doctor found last, shown in the app: to administrators and nobody else. */
import { signedAppointment } from '../../server/kernel/access/sign';
import { DOCTOR_RECORD } from '../../server/records/deployment';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';

const { branch, city } = tree;
const people = [
  person('plain'),
  person('secretary', { offices: [['secretary', branch]] }),
  person('officer', { offices: [['city', city]] }),
  person('administrator'),
  person('former'),
];
const long = new Date('2026-01-01T00:00:00Z');
const appointment = (key: string, until: Date | null) =>
  signedAppointment({
    _id: `appointment-${key}`,
    openid: openidOf(key),
    organizationId: city._id,
    role: 'administrator',
    from: long,
    until,
    by: 'deployer',
    updatedAt: long,
  });
const found = {
  _id: DOCTOR_RECORD,
  at: '2026-06-10T01:40:00.000Z',
  findings: ['permission:members', 'index:a.b'],
};

let cloud: TestCloud;
const start = async (deployments: Array<{ _id: string }>) => {
  cloud = await startTestCloud({
    seed: seedOf({
      organizations,
      members: people,
      accounts: accountsOf(people),
      appointments: [appointment('administrator', null), appointment('former', long)],
      deployments,
    }),
  });
};
afterEach(() => cloud.close());
const ask = async (key: string) => (await cloud.call(openidOf(key), 'member.doctor', {})).envelope;

test('an administrator sees when it was and what was found', async () => {
  await start([found, { _id: 'keys' }]);
  expect(await ask('administrator')).toEqual({
    ok: true,
    data: {
      at: found.at,
      findings: [
        { kind: 'permission', names: ['members'] },
        { kind: 'index', names: ['a.b'] },
      ],
    },
  });
});

test('before the first time there is nothing to see', async () => {
  await start([]);
  expect(await ask('administrator')).toEqual({ ok: true, data: { at: null, findings: [] } });
});

test.each(['plain', 'secretary', 'officer', 'former', 'stranger'])('%s is refused', async (key) => {
  await start([found]);
  expect(await ask(key)).toEqual({ ok: false, error: { code: 'call.notAllowed' } });
});

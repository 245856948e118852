/** In the demo, where collections are as full as in a small city: every role's home and list is answered by indexes alone. */
import { personasOf } from '../../demo/personas';
import { startTestCloud, type TestCloud } from '../support/cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud({ demo: 'small' });
}, 120_000);
afterAll(() => cloud.close());

const asked = [
  ['summary.home', {}],
  ['member.me', {}],
  ['message.list', {}],
  ['study.waiting', {}],
  ['member.registrations', {}],
  ['activity.leaveRequests', {}],
  ['community.units', {}],
] as const;

test.each(personasOf().map(({ openid, role }) => [openid, role] as const))(
  '%s (%s) is answered, or refused in words',
  async (openid) => {
    for (const [name, input] of asked) {
      const { envelope } = await cloud.call(openid, name, input);
      expect([name, envelope.error?.code]).not.toEqual([name, 'call.failed']);
    }
  },
);

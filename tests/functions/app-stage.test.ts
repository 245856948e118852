/** Which version of the app printed codes and messages open: what WeChat is really asked, by the environment's setting. */
import { activityRow } from '../support/activity-row';
import { asking } from '../support/asking';
import { startTestCloud, TEST_KEYS, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';

const templates = { dayBefore: { id: 'T-day', fields: { thing1: 'title', time2: 'startsAt' } } };
const people = [person('secretary', { offices: [['secretary', tree.branch]] }), person('wang')];

let cloud: TestCloud;
afterEach(() => cloud.close());

/** Asks for a poster and lets a reminder go out; answers what of each WeChat was told. */
async function askedOf(setting: string | undefined) {
  const startsAt = new Date(Date.now() + 24 * 3_600_000 - 120_000);
  cloud = await startTestCloud({
    seed: seedOf({
      organizations,
      members: people,
      accounts: accountsOf(people),
      activities: [activityRow('tomorrow', { startsAt })],
    }),
    environment: {
      ...{ ...TEST_KEYS, DAOZHIBU_TEMPLATES: JSON.stringify(templates) },
      ...(setting === undefined ? {} : { DAOZHIBU_APP_STAGE: setting }),
    },
  });
  const { wechat } = cloud.cloud.backend;
  wechat.subscriptions.accept(openidOf('wang'), ['T-day']);
  await cloud.call(openidOf('wang'), 'activity.answer', { activityId: 'tomorrow', coming: true });
  const { envelope } = await cloud.call(openidOf('secretary'), 'activity.poster', { activityId: 'tomorrow' });
  await cloud.ringTimer('reminders');
  const parametersOf = (api: string) =>
    wechat.records.filter((one) => one.api === api).map(({ parameters }) => parameters);
  return {
    poster: envelope.ok,
    versions: parametersOf('wxacode.getUnlimited').map(({ env_version }) => env_version),
    states: parametersOf('subscribeMessage.send').map(({ miniprogram_state }) => miniprogram_state),
  };
}

test.each([
  ['develop', 'develop', 'developer'],
  ['trial', 'trial', 'trial'],
  ['release', 'release', 'formal'],
  [undefined, 'release', 'formal'],
  ['', 'release', 'formal'],
])('set to %p, codes open %s and messages %s', async (setting, version, state) => {
  expect(await askedOf(setting)).toEqual({ poster: true, versions: [version], states: [state] });
});

test('a setting that is mistyped prints no code and sends no message', async () => {
  const found = await askedOf('formal');
  expect(found).toEqual({ poster: false, versions: [], states: [] });
  expect(await asking(cloud).answer(openidOf('wang'), 'message.list', {})).toMatchObject({
    items: [{ what: 'dayBefore' }],
  });
});

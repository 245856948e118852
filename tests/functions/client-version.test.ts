/** What the app says of its version, what is written of the functions', and which version of the app codes and messages open. */
import { type Asking, asking } from '../support/asking';
import { startTestCloud, TEST_KEYS, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf } from '../support/people';

const people = [person('wang')];
const seed = seedOf({ organizations, members: people, accounts: accountsOf(people) });
const settings = (own: Record<string, string>) => ({ seed, environment: { ...TEST_KEYS, ...own } });
const wang = openidOf('wang');
const ask = (cloud: TestCloud, client?: unknown, action = 'me') =>
  cloud.send(wang, 'member', { action, input: {}, requestId: `r${Math.random()}`.replace('.', ''), client });

describe('where a least version is set', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startTestCloud(
      settings({ DAOZHIBU_LEAST_CLIENT: '0.2.0', DAOZHIBU_VERSION: '0.2.0 abc1234' }),
    );
  });
  afterAll(() => cloud.close());

  test.each(['0.2.0', '0.2.1', '1.0.0'])('%s is served', async (client) => {
    expect((await ask(cloud, client)).envelope).toMatchObject({ ok: true });
  });

  test.each([['0.1.9'], [undefined], ['newest'], [{}], [null]])(
    '%s is told to update, at no cost',
    async (client) => {
      const { envelope, cost } = await ask(cloud, client);
      expect(envelope).toEqual({
        ok: false,
        error: { code: 'call.updateNeeded', params: { least: '0.2.0' } },
      });
      expect(cost.trips).toBe(0);
    },
  );

  test('an action that there is not is still told as that', async () => {
    expect((await ask(cloud, undefined, 'nothing')).envelope.error.code).toBe('call.unknownAction');
  });

  test('each line of the log says which version of the functions wrote it', async () => {
    const { requestId } = await ask(cloud, '0.2.0');
    const [line] = cloud.trace(requestId).log.map((text) => JSON.parse(text));
    expect(line).toMatchObject({ call: 'member.me', outcome: 'ok', version: '0.2.0 abc1234' });
  });
});

describe('where none is set', () => {
  let cloud: TestCloud;
  let asks: Asking;
  beforeAll(async () => {
    cloud = await startTestCloud(settings({}));
    asks = asking(cloud);
  });
  afterAll(() => cloud.close());

  test('every version is served, and one that says nothing', async () => {
    expect((await ask(cloud)).envelope.ok).toBe(true);
    expect((await ask(cloud, '0.0.1')).envelope.ok).toBe(true);
    expect((await asks.answer(wang, 'member.me', {})).member).not.toBeNull();
  });

  test('a line of the log says that it is a machine of ours', async () => {
    const { requestId } = await ask(cloud);
    expect(JSON.parse(cloud.trace(requestId).log[0] ?? '')).toMatchObject({ version: 'local' });
  });
});

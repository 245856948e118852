import { Account } from '../../tests/support/a-deployment';
import recorded from '../../tests/support/management/manager-node-5.6.5.json';
import { type Manager, managementSender, toolVersions } from './tools';

interface Recorded {
  service: string;
  version: string;
  parameters: Record<string, unknown>;
}
/**
 * What manager-node's own methods sent for these actions, recorded by putting something else under its `node-fetch`;
 * `Invoke` as its source has it.
 */
const known = recorded as unknown as Record<string, Recorded>;

/** Every kind of request: a clean run, a changed function, a leftover. */
async function everything() {
  const account = new Account();
  await account.deploy();
  const { stub } = account;
  const study = stub.functions.get('study');
  if (!study) throw new Error('no study');
  stub.functions.set('olddoor', structuredClone(study));
  study.triggers.push({ TriggerName: 'old', Type: 'timer', TriggerDesc: '0 0 1 * * * *', Enable: 1 });
  Object.assign(study, { Description: '', Timeout: 3 });
  await account.deploy({ prune: true });
  return stub.requests;
}

test('requests are those that manager-node itself sends: the same service, no other parameters, the same constants', async () => {
  const requests = await everything();
  const actions = new Set(requests.map(({ action }) => action));
  // Its own deleteFunction sends more before it, of gateways that we have none of.
  actions.delete('DeleteFunction');
  expect([...actions].sort()).toEqual(Object.keys(known).sort());
  for (const { service, action, parameters } of requests) {
    const like = known[action];
    if (!like) continue;
    expect([action, service]).toEqual([action, like.service]);
    // Descriptions and drops are documented beside what was recorded.
    const also = ['Description', 'DropIndexes'];
    const strange = Object.keys(parameters).filter(
      (name) => !(name in like.parameters || also.includes(name)),
    );
    expect([action, strange]).toEqual([action, []]);
    for (const constant of ['Handler', 'InstallDependency', 'Role', 'Stamp', 'Type', 'Runtime'])
      if (constant in parameters) expect(parameters[constant]).toBe(like.parameters[constant]);
  }
});

test('they go through its one bare door, signed by it, in the version that it uses itself', async () => {
  const asked: unknown[] = [];
  const options: unknown[] = [];
  class Fake {
    constructor(given: unknown) {
      options.push(given);
    }
    commonService(service: string, version: string) {
      return {
        call: async (request: { Action: string }) => {
          asked.push([service, version, request]);
          if (request.Action === 'Fails')
            throw Object.assign(new Error('no such table'), { code: 'ResourceNotFound' });
          if (request.Action === 'Breaks') throw new Error('socket hang up');
          return { ok: 1 };
        },
      };
    }
  }
  const own = { secretId: 'id', secretKey: 'secret', envId: 'env-1', region: 'ap-shanghai' };
  const send = managementSender(Fake as unknown as Manager, own);
  expect(await send('scf', 'GetFunction', { FunctionName: 'wish' })).toEqual({ ok: 1 });
  expect(options).toEqual([own]);
  expect(asked).toEqual([
    ['scf', known.GetFunction?.version, { Action: 'GetFunction', Param: { FunctionName: 'wish' } }],
  ]);
  await expect(send('tcb', 'Fails', {})).rejects.toMatchObject({
    code: 'ResourceNotFound',
    message: 'Fails: no such table',
  });
  await expect(send('tcb', 'Breaks', {})).rejects.toMatchObject({
    code: '',
    message: 'Breaks: socket hang up',
  });
  expect(asked.at(-1)).toEqual(['tcb', known.ListTables?.version, { Action: 'Breaks', Param: {} }]);
});

test('the recording is of the version that is fetched', () => {
  expect(toolVersions['@cloudbase/manager-node']).toBe('5.6.5');
});

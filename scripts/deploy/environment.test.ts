import type { Client } from './client';
import { readEnvironment } from './environment';

const whole = {
  EnvId: 'daozhibu-1a2b',
  Status: 'NORMAL',
  Databases: [{ InstanceId: 'tnt-1' }],
  Storages: [{ Bucket: '6461-1' }],
};
const read = (changes: object) => {
  const request = async () => ({ EnvInfo: { EnvBaseInfo: { ...whole, ...changes } } });
  return readEnvironment({ request } as unknown as Client, whole.EnvId);
};

test('an environment is what others name of it; without a namespace its functions live under its own id', async () => {
  const found = { id: whole.EnvId, database: 'tnt-1', bucket: '6461-1' };
  expect(await read({})).toMatchObject({ ...found, namespace: whole.EnvId });
  expect(await read({ Functions: [{ Namespace: 'another' }] })).toMatchObject({ namespace: 'another' });
  expect(await read({ Status: undefined })).toMatchObject(found);
});

test.each([
  [{ Databases: [] }, 'has no document database yet'],
  [{ Databases: undefined }, 'has no document database yet'],
  [{ Storages: [] }, 'has no storage yet'],
  [{ Databases: [], Storages: [] }, 'has no document database yet'],
  [{ Status: 'ABNORMAL' }, 'is ABNORMAL, not NORMAL'],
  [{ EnvId: 'daozhibu-1a2c' }, 'There is no environment "daozhibu-1a2b"'],
])('%j is refused with what is missing', async (changes, says) => {
  await expect(read(changes)).rejects.toThrow(says);
});

import { createClient } from './client';
import { ManagementError } from './management';

const busy = new ManagementError('RequestLimitExceeded', 'too many');
const lost = new ManagementError('', 'socket hang up');

/** A client on a clock of its own, whose requests fail with `failures` in turn and then succeed. */
function failing(failures: unknown[], readOnly = false) {
  let clock = 0;
  const slept: number[] = [];
  const sentAt: number[] = [];
  const client = createClient({
    readOnly,
    random: () => 1,
    now: () => clock,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      clock += milliseconds;
    },
    send: async () => {
      sentAt.push(clock);
      const failure = failures.shift();
      if (failure) throw failure;
      return 'answer';
    },
  });
  return { client, slept, sentAt };
}

test('what is busy is asked again, longer each time', async () => {
  const { client, slept } = failing([busy, busy, busy]);
  expect(await client.request('tcb', 'CreateTable', {})).toBe('answer');
  expect(slept).toEqual([500, 1000, 2000]);
});

test('two machines that began together do not come back together', async () => {
  const pauses = await Promise.all(
    [0, 1].map(async (random) => {
      const failures: unknown[] = [busy];
      const slept: number[] = [];
      const client = createClient({
        random: () => random,
        now: () => 0,
        sleep: async (milliseconds) => void slept.push(milliseconds),
        send: async () => {
          const failure = failures.shift();
          if (failure) throw failure;
        },
      });
      await client.request('tcb', 'DescribeTable', {});
      return slept[0];
    }),
  );
  expect(pauses).toEqual([250, 500]);
});

test('after six tries the refusal is told', async () => {
  const { client, sentAt } = failing(Array(10).fill(busy));
  await expect(client.request('tcb', 'CreateTable', {})).rejects.toBe(busy);
  expect(sentAt).toHaveLength(6);
});

test('a reading without an answer is asked again, a change is not: only its step can tell whether it happened', async () => {
  const reading = failing([lost]);
  expect(await reading.client.request('tcb', 'DescribeTable', {})).toBe('answer');
  const changing = failing([lost]);
  await expect(changing.client.request('tcb', 'CreateTable', {})).rejects.toBe(lost);
  expect(changing.sentAt).toHaveLength(1);
});

test('a step without an answer begins again; one that is refused does not', async () => {
  let begun = 0;
  const { client } = failing([lost]);
  await client.step(async () => {
    begun += 1;
    await client.request('tcb', 'CreateTable', {});
  });
  expect(begun).toBe(2);
  const refused = failing([new ManagementError('AuthFailure', 'no')]);
  await expect(refused.client.step(() => refused.client.request('tcb', 'X', {}))).rejects.toThrow('no');
});

test('requests keep a tenth of a second apart', async () => {
  const { client, sentAt } = failing([]);
  for (let at = 0; at < 3; at += 1) await client.request('tcb', 'DescribeTable', {});
  expect(sentAt).toEqual([0, 100, 200]);
});

test('with nothing to be changed, a change is refused before it is sent', async () => {
  const { client, sentAt } = failing([], true);
  await expect(client.request('scf', 'DeleteFunction', {})).rejects.toThrow(
    'DeleteFunction would change something',
  );
  expect(sentAt).toEqual([]);
  expect(await client.request('scf', 'GetFunction', {})).toBe('answer');
});

test('waiting gives up after two minutes and says what for', async () => {
  const { client, slept } = failing([]);
  await expect(client.until('the moon', async () => undefined)).rejects.toThrow(
    'Waited two minutes for the moon.',
  );
  expect(slept.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(120_000);
});

test('reads and changes are counted apart', async () => {
  const { client } = failing([]);
  await client.request('tcb', 'DescribeTable', {});
  await client.request('tcb', 'CreateTable', {});
  expect(client.sent).toEqual({ reads: 1, writes: 1 });
});

import { type SampleCloud, startSampleCloud } from '../testing/sample-cloud';

let sample: SampleCloud;

beforeAll(async () => {
  const main = `const now = new Date();
                return { now: now.getTime(), also: Date.now(), is: now instanceof Date, given: new Date(7).getTime() };`;
  sample = await startSampleCloud({ clock: { main } }, { clockStepMilliseconds: 1000 });
});
afterAll(() => sample.close());

test("the functions' time stands for a step at once, and goes on with the next", async () => {
  const before = Date.now();
  const { body } = await sample.call('clock', {});
  expect(body).toMatchObject({ is: true, given: 7 });
  for (const time of [body.now, body.also]) {
    expect(time % 1000).toBe(0);
    expect(time).toBeGreaterThan(before - 1000);
    expect(time).toBeLessThanOrEqual(Date.now());
  }
});

test("the functions live at another time where one is set, and at the machine's again afterwards", async () => {
  const { runtime } = sample.cloud;
  const leap = Date.parse('2028-02-29T12:00:00Z');
  runtime.clockAheadMilliseconds = leap - Date.now();
  const { body } = await sample.call('clock', {});
  for (const time of [body.now, body.also]) {
    expect(time).toBeGreaterThanOrEqual(leap - 1000);
    expect(time).toBeLessThan(leap + 60_000);
  }
  runtime.clockAheadMilliseconds = 0;
  const before = Date.now();
  const after = await sample.call('clock', {});
  expect(Math.abs(after.body.now - before)).toBeLessThan(60_000);
});

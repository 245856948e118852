import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFunctions } from './function-plan';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function built(name: string, code: string, manifest: object = {}, config: object = {}) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'index.js'), code);
  writeFileSync(join(folder, name, 'package.json'), JSON.stringify({ name, ...manifest }));
  writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config));
}
const plan = (values: Record<string, string> = {}) => planFunctions(folder, { memory: 256, values });

test('a function gets the values that it reads and no others', () => {
  built('wish', '1', { timeout: 8, variables: ['DAOZHIBU_A', 'DAOZHIBU_B'] });
  expect(plan({ DAOZHIBU_A: '1', DAOZHIBU_C: '3' })).toMatchObject([
    {
      name: 'wish',
      runtime: 'Nodejs20.19',
      timeout: 8,
      memory: 256,
      variables: { DAOZHIBU_A: '1' },
      trigger: null,
    },
  ]);
  expect(plan({ DAOZHIBU_A: '1', DAOZHIBU_C: '3' })[0]?.variables).not.toHaveProperty('DAOZHIBU_C');
});

test('its digest changes with its code and its config, and with nothing else', () => {
  built('wish', '1');
  const [before] = plan();
  expect(plan({ DAOZHIBU_A: '1' })[0]?.digest).toBe(before?.digest);
  built('wish', '2');
  expect(plan()[0]?.digest).not.toBe(before?.digest);
  built('wish', '1', {}, { permissions: { openapi: ['a.b'] } });
  expect(plan()[0]).toMatchObject({
    digest: expect.not.stringMatching(before?.digest ?? ''),
    openapi: ['a.b'],
  });
});

test('variables may take 4096 bytes together and not one more', () => {
  built('reminders', '1', { variables: ['DAOZHIBU_A'] });
  const room = 4096 - 'DAOZHIBU_A'.length;
  expect(() => plan({ DAOZHIBU_A: 'x'.repeat(room) })).not.toThrow();
  expect(() => plan({ DAOZHIBU_A: 'x'.repeat(room + 1) })).toThrow(
    'The variables of reminders take 4097 bytes',
  );
});

test('code that one request cannot take is told with its name', () => {
  const noise = Array.from({ length: 400_000 }, () => Math.random().toString(36)).join('');
  built('wish', noise);
  expect(() => plan()[0]?.code()).toThrow('The function wish is ');
});

test('without a build there is nothing', () => {
  expect(planFunctions(join(folder, 'none'), { memory: 256, values: {} })).toEqual([]);
});

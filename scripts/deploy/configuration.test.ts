import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfiguration } from './configuration';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deploy-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const right = { appid: 'wx0123456789abcdef', environment: 'daozhibu-1a2b' };
const write = (value: unknown, name = 'deploy.trial.json') =>
  writeFileSync(join(root, name), typeof value === 'string' ? value : JSON.stringify(value));

test('two lines are enough; the rest is usual', () => {
  write(right);
  expect(readConfiguration(root, 'trial')).toMatchObject({
    ...right,
    memory: 256,
    settings: {},
    near: false,
    robot: 1,
  });
});

test('the file beginning as Windows writes it is read', () => {
  write(`\uFEFF${JSON.stringify(right)}`);
  expect(readConfiguration(root, 'trial')).toMatchObject(right);
});

test('the example is right', () => {
  const example = readConfiguration(resolve(__dirname, '../..'), 'trial', 'deploy.example.json');
  expect(example.settings.DAOZHIBU_OPEN_WISHES).toBe('5');
  expect(example.templates.dayBefore).toHaveProperty('title');
});

test.each([
  ['no file', undefined, 'copy deploy.example.json'],
  ['no JSON', '{"appid":', 'is not JSON'],
  ['an appid that is none', { ...right, appid: 'touristappid' }, 'appid: is "wx" and 16'],
  ['no environment', { appid: right.appid }, 'environment'],
  ['a word that is not known', { ...right, enviroment: 'x' }, 'enviroment'],
  ['a key', { ...right, settings: { DAOZHIBU_FIELD_KEY: 'a1'.repeat(32) } }, 'keys do not belong here'],
  [
    'what makes an environment one for training',
    { ...right, settings: { DAOZHIBU_TRAINING: '1' } },
    'sets it with --env training alone',
  ],
  ['made-up people', { ...right, personas: { 格日乐: '13900000001' } }, 'only an environment for training'],
  ['templates among the settings', { ...right, settings: { DAOZHIBU_TEMPLATES: '{}' } }, 'under "templates"'],
  [
    'a kind of message that there is not',
    { ...right, templates: { noSuch: { id: 'a', fields: {} } } },
    'noSuch',
  ],
  [
    'a field that reminders would refuse',
    { ...right, templates: { dayBefore: { id: 'a', fields: { time1: 'title' } } } },
    'dayBefore',
  ],
  ['memory that is not offered', { ...right, memory: 100 }, 'memory'],
])('%s is an error that says where', (_what, value, says) => {
  if (value !== undefined) write(value);
  expect(() => readConfiguration(root, 'trial')).toThrow(says);
});

test('git ignores what holds secrets or names an account, and not the examples', () => {
  const ignored = readFileSync(resolve(__dirname, '../../.gitignore'), 'utf8').split('\n');
  for (const line of [
    '.env*',
    '!.env.example',
    'deploy.*.json',
    '!deploy.example.json',
    'project.private.config.json',
    'private.*.key',
  ])
    expect(ignored).toContain(line);
  expect(ignored.indexOf('!.env.example')).toBeGreaterThan(ignored.indexOf('.env*'));
  expect(ignored.indexOf('!deploy.example.json')).toBeGreaterThan(ignored.indexOf('deploy.*.json'));
});

describe('for training', () => {
  const read = (value: object) => {
    write({ ...right, ...value }, 'deploy.training.json');
    return readConfiguration(root, 'training');
  };

  test('the made-up city is the top of the tree, whatever the file says', () => {
    const organization = { name: '绿原市', kind: 'city' };
    expect(read({}).organization).toEqual(organization);
    expect(read({ organization: { name: '别的市', kind: 'county' } }).organization).toEqual(organization);
  });

  test('somebody who is not of the city is told with those who are', () => {
    expect(read({ personas: { 格日乐: '13900000001' } }).personas).toEqual({ 格日乐: '13900000001' });
    expect(() => read({ personas: { 张三: '13900000001' } })).toThrow(
      /nobody is called 张三; there are .*格日乐/,
    );
    // On the roll without a phone: nobody can bind that entry.
    expect(() => read({ personas: { 孙守田: '13900000001' } })).toThrow('nobody is called 孙守田');
    expect(() => read({ personas: { 格日乐: '1390000001' } })).toThrow('eleven digits');
  });

  test.each(['develop', 'trial', 'release'])('the environment of %s is none for training', (stage) => {
    write(right, `deploy.${stage}.json`);
    expect(() => read({})).toThrow(`that of deploy.${stage}.json`);
    expect(read({ environment: 'training-1a2b' }).environment).toBe('training-1a2b');
  });
});

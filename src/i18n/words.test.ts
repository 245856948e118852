import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dueText, nearDayText, timeText } from './dates';
import { fill, t } from './index';

const source = path.resolve(__dirname, '..');

function tsxFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx') && !entry.name.endsWith('.test.tsx'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

test('no page or part holds Chinese words of its own: all of them come from i18n', () => {
  const spoken = tsxFiles(source).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      // Comments may name things as the field does.
      .filter(
        (line) =>
          !/^\s*(\*|\/\/|\/\*)/.test(line) &&
          /[\u2e80-\u9fff\uff00-\uffef]/.test(line.replace(/\/\*.*\*\/|\/\/.*/, '')),
      )
      .map((line) => `${path.relative(source, file)}: ${line.trim()}`),
  );
  expect(spoken).toEqual([]);
});

test('values go into their braces', () => {
  expect(t('common.daysLeft', { n: 3 })).toBe('还剩 3 天');
});

test('a value that was not given leaves nothing behind', () => {
  expect(fill('a {missing}b', {})).toBe('a b');
});

test('times are those of Asia/Shanghai wherever the phone is', () => {
  expect(timeText('2026-11-25T01:30:00.000Z')).toBe('9:30');
  expect(nearDayText('2026-11-24T16:00:00.000Z', Date.parse('2026-11-24T15:59:00Z'))).toBe('明天');
  expect(nearDayText('2026-11-24T16:00:00.000Z', Date.parse('2026-11-24T16:01:00Z'))).toBe('今天');
});

test('a due day counts down to the day itself and says when it is past', () => {
  const now = Date.parse('2026-11-25T12:00:00+08:00');
  expect(dueText('2026-11-28', now)).toBe('还剩 3 天');
  expect(dueText('2026-11-25', now)).toBe('今天到期');
  expect(dueText('2026-11-23', now)).toBe('已过期 2 天');
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { t } from '@/i18n';
import { Lede } from './lede';

/** Characters that one line holds at 390 px beside 「说明」. */
const MOST = 22;

const sources = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true }).flatMap((one) => {
    const at = path.join(directory, one.name);
    if (one.isDirectory()) return sources(at);
    return one.name.endsWith('.tsx') && !one.name.includes('.test.') ? [readFileSync(at, 'utf8')] : [];
  });
const keys = sources(path.join(__dirname, '../..')).flatMap((text) =>
  [...text.matchAll(/<Lede[^>]*>\s*\{([^<]*)\}\s*<\/Lede>/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(([, key = '']) => key),
  ),
);

test.each([...new Set(keys)])('%s is one line', (key) => {
  expect(t(key as Parameters<typeof t>[0]).length).toBeLessThanOrEqual(MOST);
});

test('the lines of pages are found', () => {
  expect(keys).toEqual(expect.arrayContaining(['wish.verifyWhy', 'community.why', 'branch.requestsWhy']));
});

test('what else is worth knowing is told at a tap, and put away at another', async () => {
  render(<Lede more='按季度汇总。'>一句话</Lede>);
  expect(screen.queryByText('按季度汇总。')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '说明' }));
  expect(screen.getByText('按季度汇总。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '收起' }));
  expect(screen.queryByText('按季度汇总。')).not.toBeInTheDocument();
});

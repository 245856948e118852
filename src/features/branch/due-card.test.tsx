import type { Output } from '@contract/api';
import { render, screen } from '@testing-library/react';
import { DueCard } from './due-card';

type Due = Output<'summary.branch'>['due'][number];

const due = (parts: Partial<Due>): Due => ({
  kind: 'themeDay',
  every: 'month',
  held: false,
  running: false,
  draft: false,
  activityId: 'a1',
  at: '2026-12-01T01:30:00.000Z',
  arrived: 1,
  expected: 19,
  ...parts,
});
const show = (...all: Due[]) =>
  render(<DueCard summary={{ month: '2026-12', due: all }} plans={false} />).container.textContent;

test('a meeting whose check-in is open is tagged so, with who has come', () => {
  const shown = show(due({ running: true }));
  expect(shown).toContain('签到中');
  expect(shown).toContain('1 日 · 1/19');
  expect(shown).not.toMatch(/已开展|底前/);
});

test('a day of another month, held or planned, carries its month', () => {
  show(
    due({ kind: 'organizationalLife', every: 'year', held: true, at: '2026-01-15T01:30:00.000Z' }),
    due({ kind: 'lecture', every: 'quarter', at: '2026-11-13T01:30:00.000Z' }),
  );
  expect(screen.getByText('1月15日 · 1/19')).toBeInTheDocument();
  expect(screen.getByText('11月13日')).toBeInTheDocument();
});

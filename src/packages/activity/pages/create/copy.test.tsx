import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { titleMoved } from '@/features/activity/parts/title-month';
import { copyOf, draftOf } from '@/features/activity/planning/draft-of-activity';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../../tests/pages/an-activity';
import CreateActivityPage from './index';

const part = { kind: 'study' as const, title: '学条例', startsAt: '09:30', host: '陈志远', notes: '' };
const held = anActivity({
  state: 'closed',
  runsIt: true,
  startsAt: '2020-10-25T01:30:00.000Z',
  title: '十月主题党日暨清扫楼道',
  parts: [part],
  creditHours: 3,
  lateAfterMinutes: 20,
  label: 'serviceDay',
  guests: [{ guestId: 'g1', name: '白老师', from: '', came: true }],
});

function cloud() {
  return aCloud({
    'activity.list': ({ when }) => ({ items: when === 'past' ? [held] : [], next: null }),
    'activity.detail': () => held,
    'activity.create': () => ({ activityId: 'new', asSaid: true }),
  });
}
const expected = {
  kind: 'themeDay',
  place: '社区二楼',
  label: 'serviceDay',
  creditHours: 3,
  lateAfterMinutes: 20,
  parts: [part],
};
const publish = () => userEvent.click(screen.getByRole('button', { name: '发布通知' }));
const sentIn = (calls: [string, unknown][]) => calls.find(([name]) => name === 'activity.create')?.[1];

test('an activity is planned like another, on another day, without its guests', async () => {
  const calls = cloud();
  openPage(<CreateActivityPage />, { from: 'a1' });
  expect(await screen.findByText(/^由《十月主题党日暨清扫楼道》复制/)).toBeInTheDocument();
  await publish();
  const sent = sentIn(calls) as { title: string; startsAt: string; guests?: unknown };
  expect(sent).toMatchObject(expected);
  expect(sent.guests).toBeUndefined();
  expect(sent.title).toMatch(/月主题党日暨清扫楼道$/);
  expect(Date.parse(sent.startsAt)).toBeGreaterThan(Date.now() - 86_400_000);
});

test('the last one of the kind is offered, and taken over with a tap', async () => {
  const calls = cloud();
  openPage(<CreateActivityPage />);
  await userEvent.click(await screen.findByRole('button', { name: '套用上次' }));
  expect(await screen.findByText(/^由《十月主题党日暨清扫楼道》复制/)).toBeInTheDocument();
  await publish();
  expect(sentIn(calls)).toMatchObject(expected);
});

test('what is written is not offered to be replaced', async () => {
  cloud();
  openPage(<CreateActivityPage />);
  await screen.findByRole('button', { name: '套用上次' });
  await userEvent.type(screen.getByDisplayValue('社区二楼'), '东侧');
  expect(screen.queryByRole('button', { name: '套用上次' })).not.toBeInTheDocument();
});

test('党员三日 is a chip that a second tap takes back', async () => {
  const calls = cloud();
  openPage(<CreateActivityPage />);
  await screen.findByDisplayValue('社区二楼');
  await userEvent.click(screen.getByText('学习日'));
  await userEvent.click(screen.getByText('关爱日'));
  await userEvent.click(screen.getByText('关爱日'));
  await userEvent.click(screen.getByText('学习日'));
  await publish();
  expect(sentIn(calls)).toMatchObject({ label: 'studyDay' });
});

describe('the day of a copy', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-23T06:00:00Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const on = (day: string) => anActivity({ startsAt: `${day}T01:30:00.000Z`, state: 'announced' });
  test.each([
    ['is this month, while its day is ahead and free', '2026-10-25', [], '2026-11-25'],
    ['is next month, when this one is taken', '2026-10-25', ['2026-11-27'], '2026-12-25'],
    ['is the next free month', '2026-10-25', ['2026-11-27', '2026-12-02'], '2027-01-25'],
    ['is after the one it is a copy of', '2026-12-25', [], '2027-01-25'],
  ])('%s', (_what, last, taken, day) => {
    expect(copyOf(on(last), taken.map(on))).toMatchObject({ day, time: '09:30' });
  });
});

test('a suggested title stays a suggestion, a written one stays as it was', () => {
  expect(draftOf(anActivity({ title: '十一月主题党日' })).title).toBe('');
  expect(draftOf(anActivity({ title: '扫雪' })).title).toBe('扫雪');
});

test.each([
  ['十一月主题党日暨扫雪', '2026-11-25', '2026-12-25', '十二月主题党日暨扫雪'],
  ['一月党课', '2026-01-10', '2026-02-10', '二月党课'],
  ['十一月党课', '2026-01-10', '2026-02-10', '十一月党课'],
  ['2026年11月党员大会', '2026-11-25', '2027-01-25', '2027年1月党员大会'],
  ['11月党课', '2026-01-10', '2026-02-10', '11月党课'],
  ['扫雪', '2026-01-10', '2026-02-10', '扫雪'],
])('「%s」 of %s becomes for %s 「%s」', (title, from, to, moved) => {
  expect(titleMoved(title, from, to)).toBe(moved);
});

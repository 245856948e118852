import type { Said } from '@contract/activity/leave';
import type { AnsweredAbove } from '@contract/answered-above';
import { render, screen } from '@testing-library/react';
import { SaidNotice } from './said-notice';

const waiting: Said = {
  ...{ state: 'waiting', kind: 'sick', reason: '', late: false, decision: '' },
  at: '2026-11-22T04:00:00.000Z',
};
const show = (answeredAbove: AnsweredAbove) =>
  render(
    <SaidNotice of={{ mine: null, said: { ...waiting, ...(answeredAbove ? { answeredAbove } : {}) } }} />,
  );

test.each([
  ['the level above', { name: '杏花街道', outside: false }, '由杏花街道答复'],
  ['somebody outside the app', { name: '市委组织部', outside: true }, '请联系市委组织部'],
])('whoever asks for leave reads that %s answers', (_who, above, words) => {
  show(above);
  expect(screen.getByText(new RegExp(`请假待审批 · 生病 · .*${words}$`))).toBeInTheDocument();
});

test('where the branch answers, it says so no further', () => {
  show(undefined);
  expect(screen.getByText('请假待审批 · 生病')).toBeInTheDocument();
});

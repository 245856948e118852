import type { HeldText } from '@contract/message/held';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import HeldTextsPage from './index';

const text = (over: Partial<HeldText> = {}): HeldText => ({
  ...{ heldId: 'h1', area: 'activity', by: '赵同志', organizationName: '新兴社区第二党支部' },
  ...{ texts: ['学习举报办法', '会议室'], why: 'review', at: '2026-11-22T04:00:00.000Z' },
  ...over,
});
const waiting = (...items: HeldText[]) => ({ items, next: null });

test('what waits is read whole, and let out by the area that it is of', async () => {
  const calls = aCloud({
    'message.heldTexts': () =>
      waiting(text(), text({ heldId: 'h2', area: 'wish', by: '', why: 'unchecked' })),
    'wish.decideHeld': () => ({ state: 'released' }),
  });
  openPage(<HeldTextsPage />);
  expect((await screen.findAllByText(/学习举报办法/)).length).toBe(2);
  screen.getByText('系统未能判定');
  screen.getByText('系统当时未能核对');
  screen.getByText(/^群众 · 新兴社区第二党支部/);
  await userEvent.click(screen.getAllByText('同意发出')[1] as HTMLElement);
  await waitFor(() => expect(calls).toContainEqual(['wish.decideHeld', { heldId: 'h2', release: true }]));
});

test('a no wants a sentence that its writer reads', async () => {
  const calls = aCloud({
    'message.heldTexts': () => waiting(text()),
    'activity.decideHeld': () => ({ state: 'declined' }),
  });
  openPage(<HeldTextsPage />);
  await userEvent.click(await screen.findByText('不予发出'));
  await userEvent.type(screen.getByRole('textbox'), '去掉第二句');
  const [, send] = screen.getAllByText('不予发出', { selector: 'button *, button' });
  await userEvent.click(send as HTMLElement);
  await waitFor(() =>
    expect(calls).toContainEqual([
      'activity.decideHeld',
      { heldId: 'h1', release: false, reason: '去掉第二句' },
    ]),
  );
});

test('where nothing waits it says so', async () => {
  aCloud({ 'message.heldTexts': () => waiting() });
  openPage(<HeldTextsPage />);
  await screen.findByText('没有待复核的文字');
});

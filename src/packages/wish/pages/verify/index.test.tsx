import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { aWish } from '../../../../../tests/pages/a-wish';
import VerifyWishesPage from './index';

const queue = () => ({ items: [aWish({ state: 'submitted', claimable: false })], next: null });
const inputs = (calls: [string, unknown][]) =>
  calls.filter(([name]) => name === 'wish.verify').map(([, input]) => input);

test('passing is one tap', async () => {
  const calls = aCloud({ 'wish.list': queue, 'wish.verify': () => ({ state: 'published' }) });
  openPage(<VerifyWishesPage />);
  await userEvent.click(await screen.findByText('通过'));
  await waitFor(() =>
    expect(inputs(calls)).toEqual([{ wishId: 'w1', decision: 'publish', category: 'repairs' }]),
  );
});

test('a corrected category goes with it', async () => {
  const calls = aCloud({ 'wish.list': queue, 'wish.verify': () => ({ state: 'published' }) });
  openPage(<VerifyWishesPage />);
  await userEvent.click(await screen.findByRole('button', { name: /改类别/ }));
  await userEvent.click(screen.getByRole('radio', { name: '助老' }));
  await userEvent.click(screen.getByText('通过'));
  await waitFor(() =>
    expect(inputs(calls)).toEqual([{ wishId: 'w1', decision: 'publish', category: 'elderly' }]),
  );
});

test('not passing needs a reason', async () => {
  const calls = aCloud({ 'wish.list': queue, 'wish.verify': () => ({ state: 'rejected' }) });
  openPage(<VerifyWishesPage />);
  await userEvent.click(await screen.findByText('不通过'));
  await userEvent.click(screen.getByText('告诉本人'));
  expect(inputs(calls)).toEqual([]);
  await userEvent.type(screen.getByRole('textbox'), '归物业管');
  await userEvent.click(screen.getByText('告诉本人'));
  await waitFor(() =>
    expect(inputs(calls)).toEqual([{ wishId: 'w1', decision: 'reject', reason: '归物业管' }]),
  );
});

test('a queue that is done says so', async () => {
  aCloud({ 'wish.list': () => ({ items: [], next: null }) });
  openPage(<VerifyWishesPage />);
  expect(await screen.findByText('都看过了')).toBeInTheDocument();
});

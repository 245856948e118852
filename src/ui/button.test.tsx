import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button } from './button';

test('a busy button does nothing when tapped', async () => {
  const tapped = jest.fn();
  render(
    <Button busy onTap={tapped}>
      go
    </Button>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'go' }));
  expect(tapped).not.toHaveBeenCalled();
});

test('a button whose tap takes time acts once, however often it is tapped, and again when that is over', async () => {
  let finish = () => {};
  const tapped = jest.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  render(<Button onTap={tapped}>go</Button>);
  const button = screen.getByRole('button', { name: 'go' });
  await userEvent.click(button);
  await userEvent.click(button);
  expect(tapped).toHaveBeenCalledTimes(1);
  expect(button).toBeDisabled();
  await act(async () => finish());
  await userEvent.click(button);
  expect(tapped).toHaveBeenCalledTimes(2);
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ChipField } from './chip-field';
import { NumberStepper } from './number-stepper';
import { TextField } from './text-field';

test('a refused field says what is wrong with it at once, as an alert', () => {
  render(<TextField label='name' error='too long' value='x' onChange={() => undefined} />);
  expect(screen.getByRole('alert')).toHaveTextContent('too long');
});

test('the count of characters appears only when room runs short', () => {
  const { rerender } = render(
    <TextField label='name' most={10} value='1234567' onChange={() => undefined} />,
  );
  expect(screen.queryByText('7/10')).not.toBeInTheDocument();
  rerender(<TextField label='name' most={10} value='12345678' onChange={() => undefined} />);
  expect(screen.getByText('8/10')).toBeInTheDocument();
});

test('a stepper goes by its step and stops at its limits', async () => {
  function Hours() {
    const [hours, setHours] = useState(1);
    return (
      <NumberStepper label='hours' value={hours} onChange={setHours} least={0.5} greatest={1.5} step={0.5} />
    );
  }
  render(<Hours />);
  const [less, more] = screen.getAllByRole('button');
  await userEvent.click(more as HTMLElement);
  await userEvent.click(more as HTMLElement);
  expect(screen.getByText('1.5')).toBeInTheDocument();
  for (const _ of [1, 2, 3]) await userEvent.click(less as HTMLElement);
  expect(screen.getByText('0.5')).toBeInTheDocument();
});

test('exactly the chosen one of a few is checked', async () => {
  function Category() {
    const [chosen, setChosen] = useState<'a' | 'b'>();
    const choices = [
      { value: 'a', words: 'first' },
      { value: 'b', words: 'second' },
    ] as const;
    return <ChipField label='category' choices={choices} chosen={chosen} onChoose={setChosen} />;
  }
  render(<Category />);
  await userEvent.click(screen.getByRole('radio', { name: 'second' }));
  expect(screen.getByRole('radio', { name: 'second' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'first' })).not.toBeChecked();
});

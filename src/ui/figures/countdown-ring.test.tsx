import { act, render, screen } from '@testing-library/react';
import { CountdownRing } from './countdown-ring';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('the seconds count down, and the end is told once', () => {
  const done = jest.fn();
  render(<CountdownRing until={Date.now() + 3000} whole={10} onDone={done} />);
  expect(screen.getByText(/^3 /)).toBeInTheDocument();
  act(() => void jest.advanceTimersByTime(1100));
  expect(screen.getByText(/^2 /)).toBeInTheDocument();
  act(() => void jest.advanceTimersByTime(5000));
  expect(done).toHaveBeenCalledTimes(1);
});

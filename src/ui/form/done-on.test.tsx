import { act, fireEvent, render, screen } from '@testing-library/react';
import { SentenceSheet } from '../../shared/sentence-sheet';
import { useDoneOn } from './done-on';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function openAt(shanghai: string) {
  jest.setSystemTime(new Date(`${shanghai}+08:00`));
  const sent: object[] = [];
  function Fulfil() {
    const { field, input } = useDoneOn();
    return (
      <SentenceSheet
        {...{ title: 'done', label: 'note', hint: '', example: '', most: 20, send: 'send', field: 'note' }}
        besides={field}
        trouble={undefined}
        onClose={() => undefined}
        onSend={async (note) => void sent.push({ note, ...input })}
      />
    );
  }
  render(<Fulfil />);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '好了' } });
  return sent;
}
const send = () => act(async () => void fireEvent.click(screen.getByText('send')));
const dateField = () => document.querySelector<HTMLInputElement>('input[type=date]');

test.each(['2026-11-25T10:00:00', '2027-02-01T06:00:00', '2026-12-31T23:59:00'])(
  'B10: at %s nobody is asked when it was done',
  async (now) => {
    const sent = openAt(now);
    expect(dateField()).toBeNull();
    await send();
    expect(sent).toEqual([{ note: '好了' }]);
  },
);

test.each(['2027-01-01T00:03:00', '2027-01-31T22:00:00', '2026-07-01T00:30:00'])(
  'B10: at %s another day can be chosen, and today is taken without a word',
  async (now) => {
    const sent = openAt(now);
    expect(dateField()).toHaveValue(now.slice(0, 10));
    await send();
    expect(sent).toEqual([{ note: '好了' }]);
  },
);

test('B10: the day that is chosen is sent', async () => {
  const sent = openAt('2027-01-01T00:03:00');
  fireEvent.change(dateField() as HTMLInputElement, { target: { value: '2026-12-31' } });
  expect(screen.getByText('办好的日期')).toBeInTheDocument();
  await send();
  expect(sent).toEqual([{ note: '好了', doneOn: '2026-12-31' }]);
});

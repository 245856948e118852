import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Unreachable } from '@/cloud/trouble';
import { Empty } from '@/ui/layout/empty';
import { ListAnswer, type ListAnswerProps } from './list-answer';

type List = ListAnswerProps<string>['of'];

function show(over: Partial<List>) {
  const of: List = {
    ...{ items: undefined, trouble: undefined, hasMore: false, loadingMore: false },
    ...{ more: jest.fn(), again: jest.fn(), ...over },
  };
  render(
    <ListAnswer of={of} empty={<Empty title='还没有' next='先写一条' />}>
      {(items) => items.map((one) => <div key={one}>{one}</div>)}
    </ListAnswer>,
  );
  return of;
}
const stopped = { trouble: new Unreachable('no network') };

test('while it waits there is neither a list nor a word that there is none', () => {
  show({});
  expect(screen.queryByText('还没有')).not.toBeInTheDocument();
});

test('an empty list says what to do next, unless more may follow', () => {
  show({ items: [] });
  expect(screen.getByText('先写一条')).toBeInTheDocument();
});

test('of a list whose first part is empty it is not said that there is nothing', () => {
  show({ items: [], hasMore: true });
  expect(screen.queryByText('还没有')).not.toBeInTheDocument();
});

test('out of reach it is not called empty', async () => {
  const { again } = show(stopped);
  expect(screen.queryByText('还没有')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(again).toHaveBeenCalled();
});

test('what was seen before stays below the word that it is old', () => {
  show({ ...stopped, items: ['一件'] });
  expect(screen.getByText('一件')).toBeInTheDocument();
  expect(screen.getByText('网络不太好，下面是上次看到的内容')).toBeInTheDocument();
});

test('more is fetched at a tap', async () => {
  const { more } = show({ items: ['一件'], hasMore: true });
  await userEvent.click(screen.getByRole('button', { name: '加载更多' }));
  expect(more).toHaveBeenCalled();
});

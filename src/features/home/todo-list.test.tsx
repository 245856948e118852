import type { Todo } from '@contract/summary';
import { render, screen } from '@testing-library/react';
import { TodoList } from './todo-list';

const todo = (what: Todo['what'], title: string): Todo => ({
  ...{ what, title, id: title, count: 1, dueOn: null, kind: null },
});

test('what a newer cloud tells of is passed over, and the rest is said', () => {
  const newer = todo('somethingNew' as Todo['what'], 'w2');
  render(<TodoList title='待办' todo={[todo('wishAsked', '换一盏灯'), newer]} />);
  expect(screen.getByText('换一盏灯')).toBeInTheDocument();
  expect(screen.getByText('社区想了解详情，请您回复')).toBeInTheDocument();
  expect(screen.getByText('1 件')).toBeInTheDocument();
});

test('where nothing is left nothing is shown', () => {
  render(<TodoList title='待办' todo={[todo('somethingNew' as Todo['what'], 'w2')]} />);
  expect(screen.queryByText('待办')).not.toBeInTheDocument();
});

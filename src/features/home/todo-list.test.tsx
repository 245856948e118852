import { home, type Todo } from '@contract/summary';
import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { todoGroups } from './todo-groups';
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

test('three are shown, and at a tap all, by what they are about', async () => {
  const { container } = render(
    <TodoList
      title='待办'
      todo={[
        todo('checkInOpen', '十一月主题党日'),
        todo('wishAsked', '换一盏灯'),
        todo('resolution', '给楼道换灯'),
        todo('wishToConfirm', '通下水'),
      ]}
    />,
  );
  expect(screen.queryByText('通下水')).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('全部 4 件'));
  expect(container.textContent).toMatch(/组织生活.*十一月主题党日.*给楼道换灯.*心愿.*换一盏灯.*通下水/);
  await userEvent.click(screen.getByText(/4 件/));
  expect(screen.queryByText('通下水')).not.toBeInTheDocument();
});

test('texts to look at lead to their page, and none are no line', async () => {
  const { rerender } = render(<TodoList title='待办' todo={[{ ...todo('heldTexts', ''), count: 2 }]} />);
  await userEvent.click(screen.getByText('2 段文字待复核'));
  const [[{ url = '' } = {}] = []] = jest.mocked(Taro.navigateTo).mock.calls;
  expect(url).toContain('packages/branch/pages/held-texts/index');
  rerender(<TodoList title='待办' todo={[]} />);
  expect(screen.queryByText(/待复核/)).not.toBeInTheDocument();
});

test('whatever may wait belongs to one group', () => {
  const { what } = home.output.shape.todo.element.shape;
  expect(todoGroups.flatMap(({ whats }) => whats).sort()).toEqual([...what.options].sort());
});

import type { Todo } from '../../contract/summary';
import { type TodoKindDeclaration, todoKinds } from '../../contract/summary/todos';

const declared: Readonly<Record<Todo['what'], TodoKindDeclaration>> = todoKinds;

const byDay = (one: Todo, other: Todo) =>
  declared[one.what].byDay && declared[other.what].byDay
    ? (one.dueOn ?? '').localeCompare(other.dueOn ?? '')
    : 0;

/** What waits for somebody, most pressing first (`contract/summary/todos.ts`). */
export const inOrder = (todos: readonly Todo[]): Todo[] =>
  [...todos].sort(
    (one, other) => declared[one.what].weight - declared[other.what].weight || byDay(one, other),
  );

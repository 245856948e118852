import type { Todo } from '../../contract/summary';
import { areas } from '../areas';
import type { Area, TodoDeclaration } from '../kernel/area';

const declared = new Map<string, TodoDeclaration>(
  areas.flatMap(({ todos = {} }: Area) => Object.entries(todos)),
);

const weightOf = ({ what }: Todo) => declared.get(what)?.weight ?? Number.MAX_SAFE_INTEGER;

const byDay = (one: Todo, other: Todo) =>
  declared.get(one.what)?.byDay && declared.get(other.what)?.byDay
    ? (one.dueOn ?? '').localeCompare(other.dueOn ?? '')
    : 0;

/**
 * What waits for somebody, most pressing first, as the areas say: people who wait for their answer, then what they promised by
 * its day, then what is to be planned, last what they themselves wait for.
 */
export const inOrder = (todos: readonly Todo[]): Todo[] =>
  [...todos].sort((one, other) => weightOf(one) - weightOf(other) || byDay(one, other));

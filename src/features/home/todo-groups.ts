import { type TodoArea, todosOf } from '@contract/summary/todos';

const group = <Title extends string>(title: Title, ...areas: TodoArea[]) => ({
  title,
  whats: areas.flatMap(todosOf),
});

/** What to-dos are about, in the order in which the groups are shown. Each belongs to one: a test holds it. */
export const todoGroups = [
  group('home.group_meetings', 'activity'),
  group('home.group_wishes', 'wish'),
  group('home.group_errands', 'errand'),
  group('home.group_people', 'member', 'community'),
  group('home.group_study', 'study'),
  group('home.group_texts', 'contentCheck'),
  group('home.group_letters', 'inbox'),
] as const;

import type { TodoArea } from '../contract/summary/todos';
import { activityTodos } from './activity/todos';
import { communityTodos } from './community/todos';
import { contentCheckTodos } from './content-check/todos';
import { errandTodos } from './errand/todos';
import { inboxTodos } from './inbox/todos';
import { memberTodos } from './member/todos';
import { studyTodos } from './study/todos';
import { wishTodos } from './wish/todos';

/**
 * The code of each area's to-dos, apart from `areas.ts` so that only the home page loads it. An area of
 * `contract/summary/todos.ts` that is not here does not compile.
 */
export const todoSources = {
  activity: activityTodos,
  community: communityTodos,
  contentCheck: contentCheckTodos,
  errand: errandTodos,
  inbox: inboxTodos,
  member: memberTodos,
  study: studyTodos,
  wish: wishTodos,
} satisfies Record<TodoArea, unknown>;

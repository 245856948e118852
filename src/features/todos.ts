import type { TodoArea } from '@contract/summary/todos';
import type { TodoPages } from '@/shared/todo-line';
import { activityTodos } from './activity/todos';
import { communityTodos } from './community/todos';
import { errandTodos } from './errand/todos';
import { feedbackTodos } from './feedback/todos';
import { heldTextTodos } from './held-text/todos';
import { memberTodos } from './member/todos';
import { studyTodos } from './study/todos';
import { wishTodos } from './wish/todos';

/** Where the to-dos of each area lead, each said by its feature. */
export const todoPages: Readonly<Record<TodoArea, TodoPages>> = {
  activity: activityTodos,
  community: communityTodos,
  contentCheck: heldTextTodos,
  errand: errandTodos,
  inbox: feedbackTodos,
  member: memberTodos,
  study: studyTodos,
  wish: wishTodos,
};

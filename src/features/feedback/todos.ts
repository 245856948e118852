import { open } from '@/device/page/navigate';
import type { TodoPages } from '@/shared/todo-line';

/** Where what waits of complaints and suggestions leads. */
export const feedbackTodos: TodoPages = { all: () => open('branchFeedback') };

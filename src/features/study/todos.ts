import { open } from '@/device/page/navigate';
import type { TodoPages } from '@/shared/todo-line';

/** Where what waits of study leads. */
export const studyTodos: TodoPages = { all: () => open('branchNotes') };

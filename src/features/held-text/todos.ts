import { open } from '@/device/page/navigate';
import type { TodoPages } from '@/shared/todo-line';

/** Where texts that wait to be looked at lead. */
export const heldTextTodos: TodoPages = { all: () => open('branchHeldTexts') };

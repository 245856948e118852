import { open, openTab } from '@/device/page/navigate';
import type { TodoPages } from '@/shared/todo-line';

/** Where what waits of wishes leads. */
export const wishTodos: TodoPages = {
  one: (wishId) => open('wishDetail', { wishId }),
  all: () => openTab('wishes'),
  kinds: {
    wishesToVerify: () => ({ go: () => open('wishVerify') }),
    wishesOverdue: () => ({ go: () => open('wishOverdue') }),
  },
};

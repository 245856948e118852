import { open } from '@/device/page/navigate';
import type { TodoPages } from '@/shared/todo-line';

/** Where what waits of 共驻共建 leads. */
export const communityTodos: TodoPages = {
  all: () => open('communityUnits'),
  kinds: {
    // Of which community, for the level above it.
    offers: ({ id }) => ({ go: () => open('communityNeeds', id ? { communityId: id } : {}) }),
  },
};

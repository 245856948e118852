import { open } from '@/device/page/navigate';
import type { TodoPages } from '@/shared/todo-line';

/** Where what waits of residents' problems leads. */
export const errandTodos: TodoPages = {
  one: (errandId) => open('errandDetail', { errandId }),
  all: () => open('errandList', { view: 'waiting' }),
  kinds: { errandsPassedUp: () => ({ go: () => open('errandList', { view: 'passedUp' }) }) },
};

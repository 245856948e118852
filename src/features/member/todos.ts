import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import type { TodoPages } from '@/shared/todo-line';

/** Where what waits of the roll leads. */
export const memberTodos: TodoPages = {
  all: () => open('branchRequests'),
  kinds: {
    registrations: () => ({ go: () => open('branchRegistrations') }),
    // It waits for somebody else.
    bindWaiting: ({ title }) => ({ note: t('home.bindWaitingNote', { branch: title }), go: undefined }),
  },
};

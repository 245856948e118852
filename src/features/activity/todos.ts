import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { daysUntil, dueText, startOfDay } from '@/i18n/dates';
import type { TodoPages } from '@/shared/todo-line';

/** Where what waits of activities leads. */
export const activityTodos: TodoPages = {
  one: (activityId) => open('activityDetail', { activityId }),
  all: () => open('activityList'),
  kinds: {
    leaveRequests: () => ({ go: () => open('activityLeave') }),
    captures: ({ id }) => ({ go: () => open('activityAttendance', { activityId: id ?? '' }) }),
    // Where it is ended.
    checkInOpen: ({ id }) => ({ go: () => open('activityCode', { activityId: id ?? '' }) }),
    resolution: ({ dueOn }) => ({
      go: () => open('activityResolutions'),
      ...(dueOn && daysUntil(startOfDay(dueOn)) < 0
        ? { note: t('home.resolutionPast', { due: dueText(dueOn) }) }
        : {}),
    }),
    meetingDue: ({ kind }) => ({
      title: t('home.meetingDue', { kind: t(`activityKind.${kind ?? 'themeDay'}`) }),
      go: () => open('branchPlan', kind ? { kind } : {}),
    }),
  },
};

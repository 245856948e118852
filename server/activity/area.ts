import { todosOf } from '../../contract/summary/todos';
import { area, index } from '../kernel/area';

/** Meetings and volunteering: planned, held, attended, noted down, and what they resolved. */
export const activity = area({
  name: 'activity',
  collections: [
    {
      name: 'activities',
      indexes: [
        index('byBranch', [
          ['branchIds', 1],
          ['startsAt', -1],
          ['_id', -1],
        ]),
        index('byState', [
          ['branchIds', 1],
          ['state', 1],
          ['closedAt', 1],
        ]),
        index('asked', [
          ['asked.branchId', 1],
          ['startsAt', -1],
          ['_id', -1],
        ]),
        index('byStart', [
          ['startsAt', 1],
          ['_id', 1],
        ]),
        index('changed', [
          ['updatedAt', 1],
          ['_id', 1],
        ]),
      ],
    },
    {
      name: 'attendances',
      indexes: [
        index('byActivity', [
          ['activityId', 1],
          ['openid', 1],
        ]),
        index('byBranch', [
          ['branchId', 1],
          ['month', 1],
        ]),
        index('byMember', [
          ['memberId', 1],
          ['year', 1],
        ]),
        index('changed', [
          ['updatedAt', 1],
          ['_id', 1],
        ]),
      ],
    },
    {
      name: 'answers',
      indexes: [
        index('byActivity', [
          ['activityId', 1],
          ['openid', 1],
        ]),
        index('byMember', [
          ['memberId', 1],
          ['saidAt', -1],
        ]),
        index('waiting', [
          ['branchId', 1],
          ['state', 1],
          ['saidAt', -1],
        ]),
        index('waitingAbove', [
          ['above.levelId', 1],
          ['state', 1],
          ['saidAt', -1],
        ]),
        index('changed', [
          ['updatedAt', 1],
          ['_id', 1],
        ]),
      ],
    },
    { name: 'minutes', indexes: [] },
    {
      name: 'resolutions',
      indexes: [
        index('byActivity', [
          ['activityId', 1],
          ['addedAt', 1],
        ]),
        index('byDue', [
          ['state', 1],
          ['dueOn', 1],
          ['_id', 1],
        ]),
        index('byOwner', [
          ['ownerId', 1],
          ['state', 1],
          ['dueOn', 1],
          ['_id', 1],
        ]),
        index('byBranch', [
          ['branchId', 1],
          ['state', 1],
          ['dueOn', 1],
          ['_id', 1],
        ]),
      ],
    },
    {
      name: 'captures',
      indexes: [
        index('byActivity', [
          ['activityId', 1],
          ['openid', 1],
        ]),
        index('waiting', [
          ['branchId', 1],
          ['state', 1],
          ['sentAt', 1],
        ]),
        index('changed', [
          ['updatedAt', 1],
          ['_id', 1],
        ]),
      ],
    },
  ],
  todos: todosOf('activity'),
  messages: [
    'activityAnnounced',
    'activityChanged',
    'activityCancelled',
    'dayBefore',
    'hourBefore',
    'leaveApproved',
    'leaveDeclined',
    'resolutionDue',
    'branchLeft',
    'branchAgreed',
    'jointAsked',
    'branchDropped',
  ],
  workflows: ['activity'],
  jobs: { reminders: ['followChanges', 'remindAhead', 'remindOfResolutions'] },
});

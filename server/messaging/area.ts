import { area, index } from '../kernel/area';

/** Messages: to inboxes, and beside them to phones. */
export const messaging = area({
  name: 'messaging',
  collections: [
    {
      name: 'messages',
      indexes: [
        index('byAge', [
          ['at', 1],
          ['_id', 1],
        ]),
        index('inbox', [
          ['openid', 1],
          ['at', -1],
          ['_id', -1],
        ]),
        index('unread', [
          ['openid', 1],
          ['readAt', 1],
        ]),
        index('toDeliver', [
          ['delivery', 1],
          ['deliverBy', 1],
        ]),
      ],
    },
  ],
  jobs: { reminders: ['deliverDue'] },
});

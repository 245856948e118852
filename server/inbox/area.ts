import { todosOf } from '../../contract/summary/todos';
import { area, index } from '../kernel/area';

/** Complaints and suggestions. */
export const inbox = area({
  name: 'inbox',
  collections: [
    {
      name: 'feedbacks',
      indexes: [
        index('changed', [
          ['updatedAt', 1],
          ['_id', 1],
        ]),
        index('byWriter', [
          ['openid', 1],
          ['at', -1],
          ['_id', -1],
        ]),
        index('received', [
          ['line', 1],
          ['state', 1],
          ['at', 1],
          ['_id', 1],
        ]),
        index('byReceiver', [
          ['receiverId', 1],
          ['state', 1],
          ['at', 1],
          ['_id', 1],
        ]),
        index('byAbout', [
          ['about.id', 1],
          ['state', 1],
        ]),
      ],
    },
  ],
  todos: todosOf('inbox'),
  messages: ['feedbackAnswered'],
});

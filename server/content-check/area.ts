import { todosOf } from '../../contract/summary/todos';
import { area, index } from '../kernel/area';

/** Texts of which the check was unsure. */
export const contentCheck = area({
  name: 'contentCheck',
  collections: [
    {
      name: 'heldTexts',
      indexes: [
        index('changed', [
          ['updatedAt', 1],
          ['_id', 1],
        ]),
        index('waiting', [
          ['line', 1],
          ['state', 1],
          ['at', 1],
          ['_id', 1],
        ]),
      ],
    },
  ],
  todos: todosOf('contentCheck'),
  messages: ['textHeld', 'textReleased', 'textDeclined', 'textLapsed'],
});

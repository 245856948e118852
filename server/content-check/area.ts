import { area, higher, index } from '../kernel/area';

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
  todos: { heldTexts: { for: ['secretary', 'committee', 'communityStaff', ...higher], weight: 55 } },
  messages: ['textHeld', 'textReleased', 'textDeclined', 'textLapsed'],
});

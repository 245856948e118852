import { todosOf } from '../../contract/summary/todos';
import { area, index } from '../kernel/area';

/** The roll: who is bound to it, and who serves in which community. */
export const member = area({
  name: 'member',
  collections: [
    {
      name: 'members',
      indexes: [
        index('roll', [
          ['branchId', 1],
          ['onRoll', 1],
          ['_id', 1],
        ]),
        index('byPhone', [['phoneHash', 1]]),
        index('byOffice', [
          ['offices.organizationId', 1],
          ['onRoll', 1],
        ]),
        index('inService', [
          ['communityId', 1],
          ['onRoll', 1],
          ['_id', 1],
        ]),
        index('changed', [
          ['updatedAt', 1],
          ['_id', 1],
        ]),
      ],
    },
    {
      name: 'bindRequests',
      indexes: [
        index('waiting', [
          ['branchId', 1],
          ['state', 1],
          ['answererId', 1],
          ['askedAt', 1],
          ['_id', 1],
        ]),
        index('waitingByName', [
          ['branchId', 1],
          ['state', 1],
          ['answererId', 1],
          ['foldedName', 1],
          ['_id', 1],
        ]),
        index('above', [
          ['answererId', 1],
          ['state', 1],
          ['askedAt', 1],
          ['_id', 1],
        ]),
        index('aboveByName', [
          ['answererId', 1],
          ['state', 1],
          ['foldedName', 1],
          ['_id', 1],
        ]),
      ],
    },
    { name: 'bindTries', indexes: [] },
    {
      name: 'registrations',
      indexes: [
        index('waiting', [
          ['communityId', 1],
          ['state', 1],
          ['askedAt', 1],
        ]),
        index('waitingAbove', [
          ['above.levelId', 1],
          ['state', 1],
          ['askedAt', 1],
        ]),
      ],
    },
  ],
  todos: todosOf('member'),
  messages: ['memberBound', 'memberFreed', 'bindingFreed', 'bindingMoved', 'bindingRestored'],
});

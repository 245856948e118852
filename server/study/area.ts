import { todosOf } from '../../contract/summary/todos';
import { area, index } from '../kernel/area';

/** What members study and note down. */
export const study = area({
  name: 'study',
  collections: [
    {
      name: 'studyRecords',
      indexes: [
        index('byMember', [
          ['memberId', 1],
          ['year', 1],
          ['studiedOn', -1],
          ['_id', -1],
        ]),
        index('byBranch', [
          ['branchId', 1],
          ['year', 1],
          ['state', 1],
        ]),
        index('waiting', [
          ['branchId', 1],
          ['state', 1],
          ['sentAt', 1],
        ]),
        index('waitingAbove', [
          ['above.levelId', 1],
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
  todos: todosOf('study'),
});

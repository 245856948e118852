import { todosOf } from '../../contract/summary/todos';
import { area, index } from '../kernel/area';

/** Residents' problems and who sees to them. */
export const errand = area({
  name: 'errand',
  collections: [
    {
      name: 'errands',
      indexes: [
        index('byPoster', [
          ['posterOpenid', 1],
          ['postedAt', -1],
          ['_id', -1],
        ]),
        index('byAssignee', [
          ['assigneeId', 1],
          ['assignedAt', -1],
          ['_id', -1],
        ]),
        index('byAssigneeBranch', [
          ['assigneeBranchId', 1],
          ['assignedAt', -1],
          ['_id', -1],
        ]),
        index('waiting', [
          ['communityId', 1],
          ['state', 1],
          ['postedAt', 1],
          ['_id', 1],
        ]),
        index('byCommunity', [
          ['communityId', 1],
          ['postedAt', -1],
          ['_id', -1],
        ]),
        index('passedUp', [
          ['line', 1],
          ['state', 1],
          ['postedAt', 1],
          ['_id', 1],
        ]),
        index('doneSince', [
          ['state', 1],
          ['doneAt', 1],
        ]),
        index('changedIn', [
          ['communityId', 1],
          ['updatedAt', 1],
        ]),
        index('bySolver', [
          ['solverBranchId', 1],
          ['solvedAt', -1],
        ]),
        index('bySolverAndDay', [
          ['solverBranchId', 1],
          ['doneAt', 1],
        ]),
        index('solvedIn', [
          ['communityId', 1],
          ['solvedAt', -1],
        ]),
        index('doneIn', [
          ['communityId', 1],
          ['doneAt', 1],
        ]),
        index('changed', [
          ['updatedAt', 1],
          ['_id', 1],
        ]),
      ],
    },
  ],
  workflows: ['errand'],
  todos: todosOf('errand'),
  messages: [
    'errandAccepted',
    'errandAssigned',
    'errandProgress',
    'errandBack',
    'errandPassedUp',
    'errandRejected',
    'errandDone',
    'errandLapsed',
    'errandForYou',
    'errandElsewhere',
    'errandConfirmed',
    'errandDisputed',
    'errandWithdrawn',
    'errandRecorded',
  ],
  jobs: { errandclock: ['lapse', 'tellNews'] },
});

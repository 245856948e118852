import { todosOf } from '../../contract/summary/todos';
import { area, index } from '../kernel/area';

/** 共驻共建: units of work with their communities, what is needed and offered, and the quarter's sheets. */
export const community = area({
  name: 'community',
  collections: [
    {
      name: 'unitRegistrations',
      indexes: [
        index('ofCommunity', [
          ['communityId', 1],
          ['state', 1],
          ['askedAt', 1],
        ]),
        index('waitingAbove', [
          ['above.levelId', 1],
          ['state', 1],
          ['askedAt', 1],
        ]),
        index('ofBranch', [
          ['branchId', 1],
          ['askedAt', -1],
        ]),
      ],
    },
    {
      name: 'needs',
      indexes: [
        index('ofYear', [
          ['communityId', 1],
          ['year', 1],
          ['kind', 1],
          ['listedAt', -1],
          ['_id', -1],
        ]),
        index('waiting', [
          ['communityId', 1],
          ['state', 1],
        ]),
        index('waitingAbove', [
          ['above.levelId', 1],
          ['state', 1],
        ]),
        index('doneIn', [
          ['communityId', 1],
          ['doneAt', 1],
        ]),
      ],
    },
    {
      name: 'serviceSheets',
      indexes: [
        index('ofQuarter', [
          ['communityId', 1],
          ['quarter', 1],
        ]),
        index('received', [
          ['branchId', 1],
          ['sentAt', -1],
          ['_id', -1],
        ]),
      ],
    },
  ],
  workflows: ['need', 'unit'],
  todos: todosOf('community'),
  messages: [
    'unitAsked',
    'unitConfirmed',
    'unitDeclined',
    'unitEnded',
    'needOffered',
    'needAccepted',
    'needDeclined',
    'needTakenBack',
    'needDone',
    'serviceSheet',
    'sheetsDue',
  ],
  jobs: { reminders: ['remindOfSheets'] },
});

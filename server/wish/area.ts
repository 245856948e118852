import { todosOf } from '../../contract/summary/todos';
import { area, index } from '../kernel/area';

/** Wishes of residents, and who takes them on. */
export const wish = area({
  name: 'wish',
  collections: [
    {
      name: 'wishes',
      indexes: [
        index('wallByWord', [
          ['words', 1],
          ['state', 1],
          ['publishedAt', -1],
          ['_id', -1],
        ]),
        index('wallByWordAndDue', [
          ['words', 1],
          ['state', 1],
          ['dueOn', 1],
          ['_id', 1],
        ]),
        index('wall', [
          ['state', 1],
          ['publishedAt', -1],
          ['_id', -1],
        ]),
        index('wallByDue', [
          ['state', 1],
          ['dueOn', 1],
          ['_id', 1],
        ]),
        index('nearByDue', [
          ['communityId', 1],
          ['state', 1],
          ['dueOn', 1],
          ['_id', 1],
        ]),
        index('waiting', [
          ['line', 1],
          ['state', 1],
          ['postedAt', 1],
          ['_id', 1],
        ]),
        index('byPhone', [
          ['phoneHash', 1],
          ['postedAt', -1],
        ]),
        index('heardOf', [
          ['state', 1],
          ['heardAt', 1],
        ]),
        index('near', [
          ['communityId', 1],
          ['state', 1],
          ['publishedAt', -1],
          ['_id', -1],
        ]),
        index('byPoster', [
          ['posterOpenid', 1],
          ['postedAt', -1],
          ['_id', -1],
        ]),
        index('byClaimer', [
          ['claimerId', 1],
          ['claimedAt', -1],
          ['_id', -1],
        ]),
        index('byHelper', [
          ['helpers.memberId', 1],
          ['claimedAt', -1],
          ['_id', -1],
        ]),
        index('byAskedToHelp', [
          ['helpersAsked.memberId', 1],
          ['claimedAt', -1],
          ['_id', -1],
        ]),
        index('doneInCommunity', [
          ['communityId', 1],
          ['state', 1],
          ['confirmedAt', -1],
          ['_id', -1],
        ]),
        index('doneByBranch', [
          ['claimerBranchId', 1],
          ['state', 1],
          ['confirmedAt', -1],
          ['_id', -1],
        ]),
        index('byClaimerBranch', [
          ['claimerBranchId', 1],
          ['claimedAt', -1],
        ]),
        index('changedIn', [
          ['communityId', 1],
          ['updatedAt', 1],
        ]),
        index('changed', [
          ['updatedAt', 1],
          ['_id', 1],
        ]),
      ],
    },
  ],
  workflows: ['wish'],
  todos: todosOf('wish'),
  messages: [
    'wishPublished',
    'wishRejected',
    'wishAskedBack',
    'wishSplit',
    'wishClaimed',
    'wishProgress',
    'wishBack',
    'wishPassedOn',
    'wishDone',
    'wishLapsed',
    'wishTimedOut',
    'wishReleased',
    'wishConfirmed',
    'wishDisputed',
    'wishDueSoon',
    'wishHelpAsked',
    'wishHelpAgreed',
    'wishHelpEnded',
    'wishOverdue',
  ],
  jobs: { wishclock: ['moveByItself', 'remindOfDue', 'tellNews', 'forgetUnclaimed'] },
});

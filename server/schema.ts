/**
 * Every collection and every index, declared once. Provisioning creates them (platform.md §7); the local cloud
 * loads this file and refuses a query that no index serves. Plain values: this file imports nothing.
 */

type Keys = ReadonlyArray<readonly [field: string, direction: 1 | -1]>;

const index = (name: string, keys: Keys) => ({ name, keys });

export const collections = [
  {
    name: 'organizations',
    indexes: [
      index('byParent', [
        ['parentId', 1],
        ['name', 1],
      ]),
      index('byKindAndName', [
        ['kind', 1],
        ['name', 1],
        ['_id', 1],
      ]),
    ],
  },
  {
    name: 'accounts',
    indexes: [
      index('changed', [
        ['updatedAt', 1],
        ['_id', 1],
      ]),
    ],
  },
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
    name: 'appointments',
    indexes: [index('byAccount', [['openid', 1]]), index('byOrganization', [['organizationId', 1]])],
  },
  { name: 'administratorCodes', indexes: [] },
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
    name: 'pictures',
    indexes: [index('about', [['about', 1]]), index('byTrace', [['traceId', 1]])],
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
      index('doneOnIn', [
        ['communityId', 1],
        ['state', 1],
        ['fulfilledAt', 1],
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
  {
    name: 'logLines',
    indexes: [
      index('byBranch', [
        ['branchId', 1],
        ['at', -1],
        ['_id', -1],
      ]),
      index('byCommunity', [
        ['communityId', 1],
        ['at', -1],
        ['_id', -1],
      ]),
    ],
  },
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
  {
    name: 'branchMonths',
    indexes: [
      index('byLine', [
        ['line', 1],
        ['month', 1],
      ]),
    ],
  },
  { name: 'communityMonths', indexes: [] },
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
  { name: 'timerRuns', indexes: [] },
  // How far each migration has come: written by upkeep, read by npm run doctor.
  { name: 'migrations', indexes: [] },
  // Written by npm run deploy and npm run doctor; functions read of it what doctor found last.
  { name: 'deployments', indexes: [] },
  {
    name: 'audits',
    indexes: [
      index('byAge', [
        ['at', 1],
        ['_id', 1],
      ]),
      index('about', [
        ['about', 1],
        ['at', 1],
      ]),
    ],
  },
] as const;

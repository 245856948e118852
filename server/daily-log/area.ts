import { area, index } from '../kernel/area';

/** The daily log of help. */
export const dailyLog = area({
  name: 'dailyLog',
  collections: [
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
  ],
});

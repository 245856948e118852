import { area, index } from './area';

/** What every area stands on: organizations, accounts and who is appointed, what was changed by whom, and how far jobs came. */
export const foundation = area({
  name: 'foundation',
  collections: [
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
      name: 'appointments',
      indexes: [index('byAccount', [['openid', 1]]), index('byOrganization', [['organizationId', 1]])],
    },
    { name: 'administratorCodes', indexes: [] },
    { name: 'timerRuns', indexes: [] },
    // How far each migration has come: written by upkeep, read by npm run doctor.
    // How far each migration has come: written by upkeep, read by npm run doctor.
    { name: 'migrations', indexes: [] },
    // Written by npm run deploy and npm run doctor; functions read of it what doctor found last.
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
  ],
});

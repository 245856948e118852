import { area, index } from '../kernel/area';

/** The home page, the branch's month and the figures of the levels above. */
export const summary = area({
  name: 'summary',
  collections: [
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
  ],
  jobs: { timer: ['recomputeMonths', 'removeWhatIsOver'] },
});

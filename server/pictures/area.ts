import { area, index } from '../kernel/area';

/** Pictures of activities and wishes. */
export const pictures = area({
  name: 'pictures',
  collections: [
    {
      name: 'pictures',
      indexes: [index('about', [['about', 1]]), index('byTrace', [['traceId', 1]])],
    },
  ],
});

import { activity } from './activity/area';
import { community } from './community/area';
import { contentCheck } from './content-check/area';
import { dailyLog } from './daily-log/area';
import { errand } from './errand/area';
import { inbox } from './inbox/area';
import { foundation } from './kernel/foundation';
import { member } from './member/area';
import { messaging } from './messaging/area';
import { pictures } from './pictures/area';
import { study } from './study/area';
import { summary } from './summary/area';
import { wish } from './wish/area';

/**
 * The areas of the house, each with what it contributes (`server/<area>/area.ts`). The collections and indexes, the kinds of to-dos,
 * what time does and what people are told of come from here. A new area is a line of this list.
 */
export const areas = [
  foundation,
  member,
  activity,
  pictures,
  wish,
  errand,
  dailyLog,
  study,
  community,
  inbox,
  messaging,
  contentCheck,
  summary,
] as const;

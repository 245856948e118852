import { mayKnowActivity } from '../../server/activity/may-know';
import { serve } from '../../server/kernel/serve';
import { activityRecord } from './activity-record';
import { dailyLog } from './daily-log';
import { memberYear } from './member-year';
import { serviceSheet } from './service-sheet';

export const main = serve(
  'document',
  { activityRecord, dailyLog, memberYear, serviceSheet },
  { mayKnow: { activityId: mayKnowActivity } },
);

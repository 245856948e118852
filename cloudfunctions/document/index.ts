import { serve } from '../kernel/serve';
import { activityRecord } from './activity-record';
import { memberYear } from './member-year';

export const main = serve('document', { activityRecord, memberYear });

import { serve } from '../kernel/serve';
import { activityRecord } from './activity-record';
import { memberYear } from './member-year';
import { serviceSheet } from './service-sheet';

export const main = serve('document', { activityRecord, memberYear, serviceSheet });

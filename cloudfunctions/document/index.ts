import { serve } from '../kernel/serve';
import { activityRecord } from './activity-record';

export const main = serve('document', { activityRecord });

import type { Output } from '@contract/api';

/** Somebody who may be given what was resolved. */
export type Owner = Output<'activity.minutes'>['owners'][number];

import { numberSetting } from '../kernel/setting';

const VARIABLE = 'DAOZHIBU_CHECK_IN_SLOT_SECONDS';

/** Seconds that a check-in code is shown before the next replaces it: 10 unless the function's environment says otherwise. */
export const slotSeconds = numberSetting(VARIABLE, 10);

if (slotSeconds === 0)
  throw new Error(`The setting ${VARIABLE} is 0; a code must be shown for at least 1 second.`);

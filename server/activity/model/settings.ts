import { numberSetting } from '../../kernel/setting';

const VARIABLE = 'DAOZHIBU_CHECK_IN_SLOT_SECONDS';

/** Seconds that a check-in code is shown before the next replaces it: 10 unless the function's environment says otherwise. */
export const slotSeconds = numberSetting(VARIABLE, 10);

if (slotSeconds === 0)
  throw new Error(`The setting ${VARIABLE} is 0; a code must be shown for at least 1 second.`);

const OPEN_HOURS = 'DAOZHIBU_OPEN_HOURS_BEFORE';
const MOST_OPEN_HOURS = 24;

/** Hours before the start from which a check-in may be opened: 2 unless the function's environment says otherwise. */
export const openHours = numberSetting(OPEN_HOURS, 2);

if (openHours > MOST_OPEN_HOURS)
  throw new Error(
    `The setting ${OPEN_HOURS} is ${openHours}; a check-in is opened at most ${MOST_OPEN_HOURS} hours ahead.`,
  );

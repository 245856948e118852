import { shortCode } from '../store/identifier';
import { dayOf } from '../time/clock';

const NUMBER_CHARACTERS = 5;

/** What people quote: the day in Asia/Shanghai and five characters that follow from the identifier, `261123-7K2QP`. */
export const quotedNumber = (id: string, now: Date) =>
  `${dayOf(now).slice(2).replaceAll('-', '')}-${shortCode(id, NUMBER_CHARACTERS)}`;

import { checkTexts } from './check';
import { decideHeld, saidNow } from './decide-held';

/** The check of texts, for functions that take any: handed to `serve`, so that no other one asks WeChat's check. */
export const textCheck = { checkTexts, decideHeld, saidNow };

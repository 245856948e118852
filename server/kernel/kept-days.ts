import { type KeptDays, usualDays } from '../../contract/privacy';
import { numberSetting } from './setting';

const days = (variable: string, usual: number) => Math.max(1, numberSetting(variable, usual));

/** For how many days each kind of what does not stay is kept in this environment: what is removed, and what the paper says. */
export const keptDays = (): KeptDays => ({
  messages: days('DAOZHIBU_KEEP_MESSAGES_DAYS', usualDays.messages),
  ended: days('DAOZHIBU_KEEP_CONTACTS_DAYS', usualDays.ended),
  audits: days('DAOZHIBU_KEEP_AUDITS_DAYS', usualDays.audits),
});

import { recall, remember } from '../platform/storage';
import { call } from './call';

/** At what somebody is asked whether messages may be sent. */
export type AskedAt = 'activity' | 'poster' | 'claimer';
type Known = Record<AskedAt, string[]>;

const KEY = 'messageTemplates';

/** The ids to ask leave for, as the cloud said at this opening of the app or an earlier one; none before the first. */
export const templatesOf = (part: AskedAt): readonly string[] => recall<Known>(KEY)?.[part] ?? [];

/** Asks the cloud which there are, so that they are known when somebody taps: WeChat's question waits for nothing. */
export async function learnTemplates(): Promise<void> {
  try {
    remember(KEY, await call('summary.templates', {}));
  } catch {
    // What was known before stands; without any nobody is asked.
  }
}

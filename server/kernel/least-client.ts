import { isClientVersion, isOlder } from '../../contract/client-version';
import { refuse } from './refusal';

/** The oldest version of the app that is still served; empty: every one. */
const LEAST = 'DAOZHIBU_LEAST_CLIENT';

/** Refuses (`call.updateNeeded`) a client that is older than the setting, or says nothing of its version while there is one. */
export function requireClient(client: unknown): void {
  const least = process.env[LEAST] ?? '';
  if (least === '') return;
  if (!isClientVersion(least))
    throw new Error(`The setting ${LEAST} is "${least}"; it must be a version such as 1.2.0.`);
  if (isOlder(client, least)) refuse('call.updateNeeded', { least });
}

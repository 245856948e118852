/** Asks the function `upkeep` as the deploy command does: by way of the platform, not of a phone. */
import { randomUUID } from 'node:crypto';
import type { Fault } from '../../localcloud/runtime/faults';
import type { Caller } from '../../localcloud/runtime/identity';
import { ticketFor } from '../../server/kernel/access/ticket';
import { UPKEEP, type UpkeepQuestion } from '../../server/migrations/upkeep';
import { TEST_KEYS, type TestCloud } from './cloud';

const MIGRATE: UpkeepQuestion = { action: 'migrate', again: false };
/** What the platform says of a call that comes from its management API: nobody. */
const BY_MANAGEMENT: Caller = { source: 'scf' };

/** A question with its ticket, as it goes over the wire. */
export const upkeepEvent = (question: UpkeepQuestion = MIGRATE, at = new Date()) => ({
  ...question,
  ticket: ticketFor(TEST_KEYS.DAOZHIBU_FIELD_KEY ?? '', UPKEEP, question, at),
});

interface AskOptions {
  event?: unknown;
  caller?: Caller;
  faults?: readonly Fault[];
}

/** What `upkeep` answers, and how many requests of the database that took; throws where it ended without an answer. */
export async function askUpkeep(
  { cloud }: TestCloud,
  { event = upkeepEvent(), caller = BY_MANAGEMENT, faults = [] }: AskOptions = {},
) {
  const call = { functionName: UPKEEP, event: JSON.stringify(event), caller, requestId: randomUUID() };
  const { result, failure, record } = await cloud.runtime.call(call, (begun) =>
    cloud.faults.apply(begun, faults),
  );
  if (failure) throw new Error(failure.message);
  return { envelope: JSON.parse(result ?? 'null'), requests: record.databaseRequestIds.size };
}

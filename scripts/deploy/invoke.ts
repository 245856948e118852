import type { Envelope } from '../../contract/envelope';
import { keyNames } from '../../server/kernel/access/keys';
import { ticketFor } from '../../server/kernel/access/ticket';
import { UPKEEP, type UpkeepQuestion } from '../../server/migrations/upkeep';
import type { Client } from './client';
import type { CloudEnvironment } from './environment';
import { ManagementError } from './management';

interface Invoked {
  Result?: { RetMsg?: string; ErrMsg?: string; InvokeResult?: number };
}

/**
 * Asks the function `upkeep`, which answers nobody else. Asking it again when an answer stayed away is safe: what it does, it
 * does once. Refusals and failures are told in words.
 */
export async function askUpkeep<Answer>(
  client: Client,
  cloud: CloudEnvironment,
  keys: Readonly<Record<string, string>>,
  question: UpkeepQuestion,
): Promise<Answer> {
  let answered: Envelope<Answer> | undefined;
  await client.step(async () => {
    const ticket = ticketFor(keys[keyNames.field] ?? '', UPKEEP, question, new Date());
    const { Result } = await client.request<Invoked>('scf', 'Invoke', {
      FunctionName: UPKEEP,
      Namespace: cloud.namespace,
      LogType: 'Tail',
      ClientContext: JSON.stringify({ ...question, ticket }),
    });
    answered = envelopeIn<Answer>(Result);
  });
  if (answered?.ok) return answered.data;
  throw new Error(
    `The function ${UPKEEP} refused (${answered?.error.code}). Look whether this machine's clock is right, and whether npm run doctor finds all variables of ${UPKEEP}.`,
  );
}

function envelopeIn<Answer>(result: Invoked['Result']): Envelope<Answer> {
  if (result?.InvokeResult !== 0 || !result.RetMsg)
    throw new ManagementError(
      'FunctionFailed',
      `The function ${UPKEEP} failed: ${reasonIn(result?.ErrMsg)}. What it had done stays done; run the command again.`,
    );
  return JSON.parse(result.RetMsg) as Envelope<Answer>;
}

/** The first line of what went wrong. */
const reasonIn = (message = 'no reason told') => message.split('\n')[0]?.slice(0, 200) ?? '';

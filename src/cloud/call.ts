import type { CallName, Input, Output, RefusalCode } from '@contract/api';
import type { NumbersChoice } from '@contract/envelope';
import { promptUpdate } from '../device/update';
import { send } from './transport';
import { Refusal, Unreachable } from './trouble';

/** Milliseconds before each further try of a call whose answer did not come. */
const pauses = [400, 1200];

/** Tells this request from any other, and its repetitions from new requests. */
export function newRequestId(): string {
  const random = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  return `${Date.now().toString(36)}-${random()}${random()}`;
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Asks the cloud: `call('wish.claim', { wishId })`. Tries again, at most twice, when no answer came; with the same
 * requestId, so that what was done the first time is not done twice. `numbers` says what becomes of private numbers in words
 * for many people.
 * @throws Refusal when the cloud says no, Unreachable when it could not be heard.
 */
export async function call<Name extends CallName>(
  name: Name,
  input: Input<Name>,
  requestId = newRequestId(),
  numbers?: NumbersChoice,
): Promise<Output<Name>> {
  const [area = '', action = ''] = name.split('.');
  for (let attempt = 0; ; attempt += 1) {
    try {
      const request = { action, input, requestId, client: APP_VERSION };
      const envelope = await send(area, numbers ? { ...request, numbers } : request);
      if (envelope.ok) return envelope.data as Output<Name>;
      const { code, params, fields } = envelope.error;
      if (code === 'call.updateNeeded') void promptUpdate();
      throw new Refusal(code as RefusalCode, params, fields);
    } catch (thrown) {
      const wait = pauses[attempt];
      if (!(thrown instanceof Unreachable) || wait === undefined) throw thrown;
      await pause(wait);
    }
  }
}

import type { CallName, Input, Output } from '../../contract/api';
import type { RefusalBody } from '../../contract/envelope';
import type { CallOptions, TestCloud } from './cloud';

/** Calls of a test cloud, typed by the contract. */
export function asking(cloud: TestCloud) {
  return {
    /** What the call answers; a refusal fails the test and says which. */
    async answer<Name extends CallName>(
      openid: string,
      name: Name,
      input: Input<Name>,
      options?: CallOptions,
    ): Promise<Output<Name>> {
      const { envelope } = await cloud.call(openid, name, input, options);
      if (envelope.ok !== true) throw new Error(`${name} was refused: ${JSON.stringify(envelope)}`);
      return envelope.data;
    },

    /** Why the call is refused; an answer fails the test. The input may be wrong on purpose. */
    async refusal(openid: string | null, name: CallName, input: unknown): Promise<RefusalBody> {
      const { envelope, status } = await cloud.call(openid, name, input);
      if (envelope.ok !== false || status !== 200) {
        throw new Error(`${name} was not refused: ${status} ${JSON.stringify(envelope)}`);
      }
      return envelope.error;
    },
  };
}

export type Asking = ReturnType<typeof asking>;

import type { RefusalCode } from '../../contract/api';
import type { RefusalBody } from '../../contract/envelope';

type Details = Omit<RefusalBody<RefusalCode>, 'code'>;

/** Thrown inside an action to refuse the call: becomes `{ ok: false, error }` at the edge. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Details;

  constructor(code: RefusalCode, details: Details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Refuses the call. Typed `never`, so that what follows knows better. */
export function refuse(code: RefusalCode, params?: RefusalBody['params']): never {
  throw new Refusal(code, params ? { params } : {});
}

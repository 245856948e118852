import type { CallFailure } from './failure';

/** Thrown to refuse what was asked; the server answers it as JSON. */
export class Refusal extends Error {
  readonly failure: CallFailure;

  constructor(failure: CallFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

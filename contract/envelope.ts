/** Refusals that any call may give. */
export const commonRefusals = [
  /** The request names no action of this function. */
  'call.unknownAction',
  /** The request is not `{ action, input, requestId?, numbers? }`. */
  'call.malformed',
  /** The input breaks a rule of the contract; `fields` says where. */
  'call.badInput',
  /** The cursor is not one that this list gave. */
  'call.badCursor',
  /** WeChat gave no identity with the call. */
  'call.noIdentity',
  /** The caller may not do this. */
  'call.notAllowed',
  /** What many would read holds numbers by which somebody can be found, and nothing is said of them (`numbers`). */
  'call.numbersInText',
  /** WeChat's check says that a text of it may not go out. */
  'call.textRisky',
  /** WeChat's check was unsure of a text that several read, or could not be had: it waits until somebody at `params.place` has looked. */
  'call.textHeld',
  /** The same, and there is nobody to look at it: another time. */
  'call.textUnchecked',
  /** The request's id is known from another step, or from the same one said otherwise: nothing was done. */
  'call.requestReused',
  /** The app on the phone is older than what is still served (`params.least`): nothing was done. */
  'call.updateNeeded',
  /** Something broke on our side; nothing was recorded unless a later look says so. `params.requestId` finds the log line. */
  'call.failed',
] as const;

export type CommonRefusal = (typeof commonRefusals)[number];

/** Why a call was refused: a code that `src/i18n` has words for, values for those words, and per-field codes. */
export interface RefusalBody<Code extends string = string> {
  code: Code | CommonRefusal;
  params?: Record<string, string | number>;
  /** Path of the input's field → code of what is wrong with it (`FieldProblem`). */
  fields?: Record<string, FieldProblem>;
}

/** What can be wrong with a field. Words for them live in `src/i18n`. */
export type FieldProblem =
  | 'missing'
  | 'wrongType'
  | 'tooShort'
  | 'tooLong'
  | 'tooSmall'
  | 'tooLarge'
  | 'unknownChoice'
  | 'wrongFormat'
  | 'unexpected';

/** What every cloud function answers. */
export type Envelope<Output, Code extends string = string> =
  | { ok: true; data: Output }
  | { ok: false; error: RefusalBody<Code> };

/** Whether private numbers in what many read are hidden in what is sent, or stay because their writer has looked at them. */
export type NumbersChoice = 'hide' | 'keep';

/** What every cloud function is sent. `requestId` stays the same when a call is sent again. */
export interface CallRequest {
  action: string;
  input?: unknown;
  requestId?: string;
  /** What becomes of private numbers in what it tells many people (words-for-many.ts); left out where there are none. */
  numbers?: NumbersChoice;
  /** The version of the app that asks (client-version.ts). */
  client?: string;
}

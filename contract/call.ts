import type * as z from 'zod';

/**
 * What one call promises: its input, its output and the reasons for which it may be refused.
 * The output schema takes what the action returns (instants as `Date`) and makes what travels (ISO text);
 * what it does not name never leaves the cloud function.
 */
export interface CallContract<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends string = string,
> {
  readonly input: Input;
  readonly output: Output;
  readonly refusals: readonly Code[];
}

/** Declares a call. `refusals` lists the codes beyond those that every call may give (`CommonRefusal`). */
export function defineCall<Input extends z.ZodType, Output extends z.ZodType, const Code extends string>(
  call: CallContract<Input, Output, Code>,
): CallContract<Input, Output, Code> {
  return call;
}

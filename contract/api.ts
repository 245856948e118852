import type * as z from 'zod';
import type * as activity from './activity';
import type { CallContract } from './call';
import type * as community from './community';
import type * as document from './document';
import type { CommonRefusal } from './envelope';
import type * as errand from './errand';
import type * as member from './member';
import type * as message from './message';
import type * as study from './study';
import type * as summary from './summary';
import type * as wish from './wish';

type Calls<Area extends string, Contracts> = {
  [Name in keyof Contracts & string as Contracts[Name] extends CallContract
    ? `${Area}.${Name}`
    : never]: Contracts[Name] extends CallContract<infer Input, infer Output, infer Code>
    ? { input: z.input<Input>; output: z.output<Output>; refusal: Code | CommonRefusal }
    : never;
};

/** Every call there is, by its name: what it is sent, what it answers, why it may be refused. Types only. */
export type Api = Calls<'activity', typeof activity> &
  Calls<'community', typeof community> &
  Calls<'document', typeof document> &
  Calls<'errand', typeof errand & typeof errand.stepContracts> &
  Calls<'member', typeof member> &
  Calls<'message', typeof message> &
  Calls<'study', typeof study> &
  Calls<'summary', typeof summary> &
  Calls<'wish', typeof wish>;

export type CallName = keyof Api & string;
export type Input<Name extends CallName> = Api[Name]['input'];
export type Output<Name extends CallName> = Api[Name]['output'];
export type RefusalCode = Api[CallName]['refusal'];

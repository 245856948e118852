/** Calls that take a step of an errand with nothing but a word, one for each line of `errandStepCalls`. */
import * as z from 'zod';
import { defineCall } from './call';
import { limits } from './limits';
import { id, paragraphs } from './values';
import { type ErrandStepCall, errandStates, errandStepCalls } from './words';

const output = z.object({ state: z.enum(errandStates) });
const refusals = ['errand.unknown', 'errand.notYours', 'errand.ownPart', 'errand.ownHelp'] as const;

const wordless = <const Code extends string>(code: Code) =>
  defineCall({ input: z.object({ errandId: id }), output, refusals: [...refusals, code] });

const withReason = <const Code extends string>(code: Code) =>
  defineCall({
    input: z.object({ errandId: id, reason: paragraphs(limits.reason) }),
    output,
    refusals: [...refusals, code, 'errand.reasonNeeded'],
  });

const withNote = <const Code extends string>(code: Code) =>
  defineCall({
    input: z.object({ errandId: id, note: paragraphs(limits.note) }),
    output,
    refusals: [...refusals, code, 'errand.reasonNeeded'],
  });

interface Made<Code extends string> {
  none: ReturnType<typeof wordless<Code>>;
  reason: ReturnType<typeof withReason<Code>>;
  note: ReturnType<typeof withNote<Code>>;
}
type Lines = typeof errandStepCalls;

const byWord = { none: wordless, reason: withReason, note: withNote };
const names = Object.keys(errandStepCalls) as ErrandStepCall[];

/** What each such call promises, by its name. */
export const stepContracts = Object.fromEntries(
  names.map((name) => {
    const { word, refusal } = errandStepCalls[name];
    return [name, byWord[word](refusal)];
  }),
) as unknown as { [Name in ErrandStepCall]: Made<Lines[Name]['refusal']>[Lines[Name]['word']] };

/** Their names in `may`. */
export const stepFlags = Object.fromEntries(names.map((name) => [name, z.boolean()])) as Record<
  ErrandStepCall,
  z.ZodBoolean
>;

/** What a member can do for others: their own word, told to nobody. The wall shows first what suits it. */
import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { skills as words } from '../words';

const chosen = z.array(z.enum(words));

/** What the caller said they can do; nobody else is ever answered it. */
export const skills = defineCall({
  input: z.object({}).default({}),
  output: z.object({ skills: chosen }),
  refusals: ['member.notBound'],
});

/** The caller says what they can do, in place of what they said before; nothing at all is fine too. */
export const saveSkills = defineCall({
  input: z.object({ skills: chosen.max(limits.skills) }),
  output: z.object({ skills: chosen }),
  refusals: ['member.notBound'],
});

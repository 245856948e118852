/** What the staff are told of private numbers in a wish's words, and what they say to it. */
import * as z from 'zod';

export const privateNumberKinds = ['mobile', 'landline', 'identity', 'card', 'flat'] as const;

/** Each number that was found: where, what kind of number it seems to be, and as it was typed. */
export const numbersFound = z.array(
  z.object({ field: z.enum(['title', 'details']), kind: z.enum(privateNumberKinds), text: z.string() }),
);

/** Whether such numbers are hidden in what is published, or stay because the staff have looked at them. */
export const numbersChoice = z.enum(['hide', 'keep']).optional();

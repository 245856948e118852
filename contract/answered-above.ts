import * as z from 'zod';

/**
 * Who answers what somebody asks their branch for, where nobody in it may: the level above or, `outside` the app, whom to turn
 * to. Absent where the branch answers, and once it is answered.
 */
export const answeredAbove = z.object({ name: z.string(), outside: z.boolean() }).optional();
export type AnsweredAbove = z.output<typeof answeredAbove>;

import * as z from 'zod';
import { memberClasses } from './words';

/**
 * What tells somebody from another of the same name in the list where both stand, and no more than that: to whom it is shown
 * decides the cloud. Absent where a name stands once.
 */
export const distinguishing = z
  .object({
    groupName: z.string().optional(),
    memberClass: z.enum(memberClasses).optional(),
    /** The ten years that their age is in: 60 for 60 to 69. */
    ageBand: z.number().optional(),
    /** The last four digits of their phone. */
    phoneTail: z.string().optional(),
  })
  .optional();
export type Distinguishing = NonNullable<z.output<typeof distinguishing>>;

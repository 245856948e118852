/** What `npm run doctor` found the last time, for administrators. */
import * as z from 'zod';
import { defineCall } from '../call';
import { instantOut } from '../values';

/** What a finding is about: the part of its name before the colon. */
export const doctorKinds = [
  'permission',
  'collection',
  'index',
  'runtime',
  'timeout',
  'memory',
  'code',
  'function',
  'variable',
  'key',
  'trigger',
  'template',
  'migration',
  'form',
  'data',
  'signature',
  /** Of a later version of the command. */
  'other',
] as const;
export type DoctorKind = (typeof doctorKinds)[number];

/** The last findings, gathered by what they are about; none where all was as planned. `at` is null before the first time. */
export const doctor = defineCall({
  input: z.object({}).default({}),
  output: z.object({
    at: instantOut.nullable(),
    findings: z.array(
      z.object({
        kind: z.enum(doctorKinds),
        /** What it is about, such as `members` or `wishes.wall`. Names of the environment's own parts, never of people. */
        names: z.array(z.string()),
      }),
    ),
  }),
  refusals: [],
});

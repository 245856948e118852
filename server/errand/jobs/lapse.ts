import { errandSteps } from '../take-step';

/** Errands called done a week ago, of which the resident has said nothing, close as not disputed. Says how many did. */
export async function lapse(now: Date, steps = errandSteps): Promise<number> {
  return (await steps.lapse(now)).lapsed ?? 0;
}

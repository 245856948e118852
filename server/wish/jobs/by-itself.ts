import { wishSteps } from '../take-step';

/**
 * What happens to wishes by itself, rung by the clock: what was claimed long ago and never heard of returns to the wall,
 * what was called done a week ago and nobody disputed closes. Says how many of each.
 */
export async function moveByItself(
  now: Date,
  steps = wishSteps,
): Promise<{ timedOut: number; lapsed: number }> {
  const { timedOut = 0, lapsed = 0 } = await steps.lapse(now);
  return { timedOut, lapsed };
}

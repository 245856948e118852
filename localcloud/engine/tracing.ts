import type { DatabaseTrace } from '../types';
import { DatabaseError } from './errors';
import type { Outcome } from './requests';
import type { SearchCost } from './selection';

/** Carries an operation out and tells what it cost; a refusal carries its trace with it. */
export async function traced<Result>(
  action: string,
  collection: string,
  cost: SearchCost,
  operate: () => Result | Promise<Result>,
): Promise<Outcome<Result>> {
  const start = performance.now();
  const trace = (returned: number): DatabaseTrace => ({
    action,
    collection,
    plan: cost.plan,
    scanned: cost.scanned,
    returned,
    milliseconds: performance.now() - start,
  });
  try {
    const result = await operate();
    return { result, trace: trace(countOf(result)) };
  } catch (error) {
    if (error instanceof DatabaseError) error.trace = { ...trace(0), error: error.code };
    throw error;
  }
}

function countOf(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  if (typeof result === 'number') return result;
  if (typeof result === 'object' && result !== null && 'updated' in result) return Number(result.updated);
  return 0;
}

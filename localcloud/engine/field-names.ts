import { requestFailed } from './errors';
import type { Value } from './values';

/** MongoDB's own limit on nesting (platform.md §1.1). */
const MAX_DEPTH = 100;

/** Refuses field names that MongoDB will not store, and documents nested too deeply. */
export function checkStoredFields(value: Value, depth = 0): void {
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof RegExp) return;
  if (depth > MAX_DEPTH) throw requestFailed('exceeded maximum nesting depth of 100');
  if (Array.isArray(value)) {
    for (const item of value) checkStoredFields(item, depth + 1);
    return;
  }
  for (const field of Object.keys(value)) {
    if (field.startsWith('$')) {
      throw requestFailed(`The dollar ($) prefixed field '${field}' in '${field}' is not valid for storage.`);
    }
    checkStoredFields(value[field] as Value, depth + 1);
  }
}

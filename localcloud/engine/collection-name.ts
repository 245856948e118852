import { invalidParameter } from './errors';

/** Refuses names that the cloud does not give to collections (platform.md §1.1). */
export function checkCollectionName(name: string): void {
  if (!/^[A-Za-z0-9-][A-Za-z0-9_-]{0,95}$/.test(name)) {
    throw invalidParameter(
      'collectionName: at most 96 letters, digits, hyphens or underscores, and no underscore at the start',
    );
  }
}

import { areas } from './areas';
import type { CollectionDeclaration } from './kernel/area';

/**
 * Every collection and every index, each declared once with its area. Provisioning creates them (platform.md §7); the local
 * cloud loads this file and refuses a query that no index serves. Plain values: nothing of the functions' code is loaded.
 */
export const collections: readonly CollectionDeclaration[] = areas.flatMap(
  ({ collections: own }): readonly CollectionDeclaration[] => own,
);

import type { Collection } from '../kernel/store/collection';

/** What every row that migrations know has. */
export interface AnyRow {
  _id: string;
  /** The version of its form (`records/forms.ts`); absent: 1. */
  formVersion?: number;
  /** Counts every change of the record (`updateOf`). */
  revision?: number;
  updatedAt: Date;
}

/**
 * Takes the rows of one collection from one version of their form to the next. It is run row by row, by several at once, and
 * again after a break: of one row it must make the same whenever it is asked.
 */
export interface Migration<Row extends AnyRow, Loaded> {
  /** The same for ever: under it stands how far it has come. */
  id: string;
  /** Whose rows they are. */
  area: string;
  of: Collection<Row>;
  from: number;
  to: number;
  /** What some rows need beyond themselves, read once for all of them. */
  load?: (rows: readonly Row[]) => Promise<Loaded>;
  /** The fields that change; null where the row is right as it is, and only bears its new version from then on. */
  migrate: (row: Row, loaded: Loaded) => Partial<Row> | null;
}

/** A migration of whatever rows, as the list of all keeps it. */
export type AnyMigration = Migration<AnyRow, unknown>;

export const versionOf = ({ formVersion = 1 }: Pick<AnyRow, 'formVersion'>): number => formVersion;

/** Declares a migration; in this step its rows are known to the compiler. */
export const migration = <Row extends AnyRow, Loaded = undefined>(
  declared: Migration<Row, Loaded>,
): AnyMigration => declared as unknown as AnyMigration;

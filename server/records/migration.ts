/** How far a migration has come (`migrations/`). */
export interface MigrationRecord {
  /** The migration's id. */
  _id: string;
  /** The last row it has looked at, by `_id`; empty before the first. */
  after: string;
  /** How many rows it has looked at. */
  seen: number;
  done: boolean;
  updatedAt: Date;
}

/** What one person did to another's record, where that record cannot hold the line itself. */
export interface AuditRecord {
  /** From what was done, to what, by which request: sent again, it is one line. */
  _id: string;
  at: Date;
  openid: string;
  what: string;
  /** Collection and id of the record it was done to. */
  about: string;
  branchId: string | null;
  reason: string;
}

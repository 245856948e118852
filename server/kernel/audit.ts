import type { AuditRecord } from '../records/audit';

/** What somebody did to another's record, for a record that cannot hold the line itself. */
export interface Deed {
  /** The call that did it, and how: `member.answer-approved`. */
  what: string;
  collection: string;
  id: string;
  /** Tells this deed from the same one done again to the same record later, e.g. the instant of what it answers. */
  occasion: string | number;
  openid: string;
  branchId: string | null;
  reason: string;
  at: Date;
}

/**
 * The audit line of a deed. Its `_id` follows from what was done, to what and on which occasion, so that writing it
 * again, by whichever request, leaves one line.
 */
export function auditLine({
  what,
  collection,
  id,
  occasion,
  openid,
  branchId,
  reason,
  at,
}: Deed): AuditRecord {
  return {
    _id: [what, collection, id, occasion].join('_'),
    at,
    openid,
    what,
    about: `${collection}/${id}`,
    branchId,
    reason,
  };
}

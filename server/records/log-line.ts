import type { LogDeed, LogSubject } from '../../contract/words';

/**
 * 民情日志: that a member helped somebody, read off a step of an errand or a wish by a timer. Nobody types it, and it can
 * be made again from the steps.
 */
export interface LogLineRecord {
  /** From what it is read and which step that is: read again it is the same line. */
  _id: string;
  about: { kind: LogSubject; id: string };
  deed: LogDeed;
  at: Date;
  /** The branch on whose roll the helper was. */
  branchId: string;
  communityId: string;
  communityName: string;
  /** Null where a former claimer's entry is not known any more. */
  helperId: string | null;
  /** As others may know them: 李同志. */
  helper: string;
  /** Whom it helped, the name hidden: 王**. */
  whom: string;
  title: string;
  /** The staff let the numbers in its title be published (`WishRecord.numbersKept`). */
  numbersKept?: true;
  /** What it tells of was taken off again: it is shown nowhere. Absent of the others. */
  struck?: true;
  updatedAt: Date;
}

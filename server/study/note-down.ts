import { audits } from '../../server/collections';
import { auditLine } from '../../server/kernel/audit';
import type { StudyRecord } from '../../server/records/study';

/** The audit line of what somebody did to another's record of study: once a record and deed. */
export const noteDown = (
  what: 'enter' | 'accept',
  { _id, branchId }: Pick<StudyRecord, '_id' | 'branchId'>,
  { openid, reason, at }: { openid: string; reason: string; at: Date },
) =>
  audits.insertOnce(
    auditLine({
      ...{ what: `study.${what}`, collection: 'studyRecords', id: _id, occasion: '' },
      ...{ openid, branchId, reason, at },
    }),
  );

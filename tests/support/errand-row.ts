/** Rows of errands as they stand in the database. */
import { sealContact } from '../../server/errand/sealed-contact';
import type { ErrandRecord } from '../../server/records/errand';
import { lineOf } from '../../server/records/organization';
import { contact, who } from './errands';
import { tree } from './people';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

/** An errand of the citizen at the community, which waits unless told otherwise. */
export const errandRow = (_id: string, parts: Partial<ErrandRecord> = {}): ErrandRecord => ({
  ...{ _id, number: '260101-00000', title: '楼道灯坏了', details: '', kind: 'facilities' },
  ...{ communityId: tree.community._id, communityName: tree.community.name, line: lineOf(tree.community) },
  ...{ townshipName: tree.township.name, forWhom: 'self', enteredByBranchId: null },
  ...{ posterOpenid: who.citizen, postedBy: '王**', contact: sealContact(contact) },
  ...{ state: 'submitted', advice: 'pass', postedAt: LONG_AGO },
  ...{ assigneeId: null, assigneeOpenid: null, assigneeBranchId: null, assigneeName: '', assignedAt: null },
  ...{ doneBy: null, solverBranchId: null, doneAt: null, solvedAt: null },
  said: '',
  steps: [],
  updatedAt: LONG_AGO,
  ...parts,
});
